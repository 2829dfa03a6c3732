package twoway.chassis.shape;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The rules of the house that a service's shape test calls; each fails when it finds nothing to judge. */
public final class Shape {

    private final JavaClasses code;

    private Shape(JavaClasses code) {
        this.code = code;
    }

    /** @param root the service's package, such as {@code twoway.enterprise} */
    public static Shape of(String root) {
        return new Shape(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root));
    }

    /** All rules that hold for every service. */
    public void holds() {
        timeAndIdentityComeFromOutside();
        aggregatesKeepTheirStateToThemselves();
        resourcesAreClosedTransactionalAndOnVirtualThreads();
        onlyTheChassisSends();
    }

    /** Rule 11: {@code Clock} and {@code Ids}, never the air. */
    public void timeAndIdentityComeFromOutside() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(code);
    }

    /** Rules 3 and 7: no public field, no setter. */
    public void aggregatesKeepTheirStateToThemselves() {
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .and()
                .areNotStatic()
                .should()
                .bePrivate()
                .check(code);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .check(code);
    }

    /** Rules 1 and 8, and the tenant's scope, which comes with the transaction. */
    public void resourcesAreClosedTransactionalAndOnVirtualThreads() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .notHaveModifier(JavaModifier.PUBLIC)
                .andShould()
                .beAnnotatedWith(Transactional.class)
                .andShould()
                .beAnnotatedWith(RunOnVirtualThread.class)
                .andShould()
                .haveSimpleNameEndingWith("Resource")
                .check(code);
    }

    /** Rule 9: business code never sees a producer, a topic or a header. */
    public void onlyTheChassisSends() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.eclipse.microprofile.reactive.messaging..")
                .check(code);
    }
}
