package twoway.chassis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import twoway.chassis.event.DomainEvent;

class ChassisShapeTest {

    private static final Pattern BUSINESS = Pattern.compile(
            "(?i)offer|need(?!s)|match(?!es|er)|proposal|partnership|commitment|undertaking|onboarding|channel(?!$)"
                    + "|capability|capacity|certificate|posting");

    private final List<JavaClass> code = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("twoway.chassis").stream()
                    .toList();

    @Test
    void the_chassis_knows_no_business_word_no_entity_and_no_event() {
        assertFalse(code.isEmpty());
        var words = code.stream()
                .flatMap(each -> Stream.concat(
                        Stream.of(each.getSimpleName()),
                        Stream.concat(
                                each.getFields().stream().map(JavaField::getName),
                                each.getCodeUnits().stream().map(JavaCodeUnit::getName))))
                .filter(name -> BUSINESS.matcher(name).find())
                .toList();

        assertEquals(List.of(), words);
        assertEquals(
                List.of(),
                code.stream().filter(each -> each.isAnnotatedWith(Entity.class)).toList());
        assertEquals(
                List.of(),
                code.stream()
                        .filter(each -> each.isAssignableTo(DomainEvent.class) && !each.isInterface())
                        .toList());
    }
}
