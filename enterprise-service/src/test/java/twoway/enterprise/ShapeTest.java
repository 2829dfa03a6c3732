package twoway.enterprise;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;
import twoway.chassis.shape.Shape;

class ShapeTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("twoway.enterprise");

    @Test
    void the_rules_of_the_house_hold() {
        Shape.of("twoway.enterprise").holds();
    }

    @Test
    void aggregates_are_known_to_their_own_package_only() {
        classes().that().areAnnotatedWith(Entity.class).should().notBePublic().check(MAIN);
    }

    @Test
    void no_state_is_open_to_everybody() {
        fields().that().areNotStatic().should().notBePublic().check(MAIN);
    }

    @Test
    void packages_do_not_lean_on_each_other_in_circles() {
        slices().matching("twoway.enterprise.(*)..").should().beFreeOfCycles().check(MAIN);
    }
}
