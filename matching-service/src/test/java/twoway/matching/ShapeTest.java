package twoway.matching;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import twoway.chassis.shape.Shape;

class ShapeTest {

    @Test
    void the_rules_of_the_house_hold() {
        Shape.of("twoway.matching").holds();
    }

    @Test
    void packages_do_not_lean_on_each_other_in_circles() {
        slices().matching("twoway.matching.(*)..")
                .should()
                .beFreeOfCycles()
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("twoway.matching"));
    }
}
