package twoway.enterprise;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.Entity;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

    /** Each of them is open on purpose; whoever opens another one says so here. */
    @Test
    void nothing_else_is_open_to_somebody_without_an_account() {
        var open = MAIN.stream()
                .flatMap(each -> each.getMethods().stream())
                .filter(each -> each.isAnnotatedWith(PermitAll.class))
                .map(each -> each.getOwner().getSimpleName() + "." + each.getName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(
                new TreeSet<>(Set.of(
                        "DetailResource.read",
                        "DirectoryResource.list",
                        "DirectoryResource.read",
                        "DirectoryResource.facets",
                        "EnterpriseResource.read",
                        "UnsubscriptionResource.unsubscribe")),
                open);
        noClasses().should().beAnnotatedWith(PermitAll.class).check(MAIN);
    }

    @Test
    void packages_do_not_lean_on_each_other_in_circles() {
        slices().matching("twoway.enterprise.(*)..").should().beFreeOfCycles().check(MAIN);
    }
}
