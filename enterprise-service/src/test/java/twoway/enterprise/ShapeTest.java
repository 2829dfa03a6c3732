package twoway.enterprise;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShapeTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("twoway.enterprise");

    @Test
    void resources_and_entities_are_known_to_their_own_package_only() {
        holds(classes().that().areAnnotatedWith(Path.class).should().notBePublic());
        holds(classes().that().areAnnotatedWith(Entity.class).should().notBePublic());
    }

    @Test
    void no_state_is_open_to_everybody() {
        holds(fields().that()
                .areNotStatic()
                .and()
                .areDeclaredInClassesThat()
                .areNotEnums()
                .should()
                .notBePublic());
        holds(noMethods().should().haveNameMatching("set[A-Z].*"));
    }

    @Test
    void time_and_identity_come_from_outside() {
        holds(noClasses().should().callMethod(Instant.class, "now"));
        holds(noClasses().should().callMethod(LocalDate.class, "now"));
        holds(noClasses().should().callMethod(UUID.class, "randomUUID"));
        holds(noClasses().should().callMethod(System.class, "currentTimeMillis"));
    }

    @Test
    void business_code_never_sees_kafka() {
        holds(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "io.smallrye.reactive.."));
    }

    @Test
    void packages_do_not_lean_on_each_other_in_circles() {
        holds(slices().matching("twoway.enterprise.(*)..").should().beFreeOfCycles());
    }

    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(false).check(MAIN);
    }
}
