package twoway.chassis.shape;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import twoway.chassis.precondition.BasedOn;

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
        commandsAskWhatTheirSenderHasSeen();
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

    /** The third write rule: whatever changes an existing thing comes, on some way, to {@link BasedOn#mustBe}. */
    public void commandsAskWhatTheirSenderHasSeen() {
        methods()
                .that(areCommands())
                .should(ArchCondition.from(describe("ask what their sender has seen", Shape::asks)))
                .check(code);
    }

    /**
     * {@code PUT}, unless a thing is only put there and taken away and cannot be read, and every {@code POST} that names a thing
     * on a path that is no collection: that cannot be read either.
     */
    private static DescribedPredicate<JavaMethod> areCommands() {
        return describe("are commands on an existing thing", method -> {
            if (resources(method.getOwner()).findAny().isEmpty()) return false;
            if (method.isAnnotatedWith(PUT.class)) return beside(method, GET.class) || !beside(method, DELETE.class);
            return method.isAnnotatedWith(POST.class)
                    && resources(method.getOwner())
                            .anyMatch(each ->
                                    (each.getAnnotationOfType(Path.class).value() + path(method)).contains("{"))
                    && !beside(method, GET.class);
        });
    }

    /** On the same path, in the same class. */
    private static boolean beside(JavaMethod method, Class<? extends Annotation> verb) {
        return method.getOwner().getMethods().stream()
                .anyMatch(each -> each.isAnnotatedWith(verb) && path(each).equals(path(method)));
    }

    /** The class itself or what inherits its commands. */
    private static Stream<JavaClass> resources(JavaClass owner) {
        return Stream.concat(Stream.of(owner), owner.getAllSubclasses().stream())
                .filter(each -> each.isAnnotatedWith(Path.class));
    }

    private static String path(JavaMethod method) {
        return method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    }

    private static boolean asks(JavaMethod command) {
        var seen = new HashSet<JavaCodeUnit>();
        var next = new ArrayDeque<JavaCodeUnit>(List.of(command));
        while (!next.isEmpty()) {
            for (var access : next.pop().getAccessesFromSelf()) {
                if (access.getTargetOwner().isEquivalentTo(BasedOn.class)
                        && access.getName().equals("mustBe")) return true;
                access.getTarget().resolveMember().ifPresent(member -> {
                    if (member instanceof JavaCodeUnit unit && seen.add(unit)) next.add(unit);
                });
            }
        }
        return false;
    }
}
