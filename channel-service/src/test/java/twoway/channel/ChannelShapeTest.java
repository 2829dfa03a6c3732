package twoway.channel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import twoway.chassis.shape.Shape;

class ChannelShapeTest {

    private final JavaClasses code = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("twoway.channel");

    @Test
    void the_service_keeps_the_rules_of_the_house() {
        Shape.of("twoway.channel").holds();
    }

    @Test
    void the_packages_do_not_turn_in_circles() {
        slices().matching("twoway.channel.(*)..").should().beFreeOfCycles().check(code);
    }

    @Test
    void no_class_of_another_service_is_used() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("twoway.enterprise..", "twoway.matching..")
                .check(code);
    }

    @Test
    void what_a_checklist_is_does_not_depend_on_who_works_on_it() {
        noClasses()
                .that()
                .resideInAnyPackage("twoway.channel.checklist..", "twoway.channel.firm..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("twoway.channel.onboarding..")
                .check(code);
    }
}
