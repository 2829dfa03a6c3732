package twoway.local;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class path of a JVM of our own, as the build wrote it down: whoever tests with us need not have Kafka on theirs. */
final class ClassPath {
    private static final String WRITTEN_AT_BUILD = "/META-INF/twoway/class-path";
    private static final String KNOWN_JAR = "org/apache/kafka/kafka-clients/";

    private ClassPath() {}

    /** The jars the broker needs and nothing that is built here, so that one start-up archive serves for ever. */
    static String ofKafka() {
        return entries().filter(entry -> entry.endsWith(".jar")).collect(Collectors.joining(File.pathSeparator));
    }

    static String digestOfKafka() {
        return Integer.toHexString(ofKafka().replaceAll("[^:]*/", "").hashCode());
    }

    static Path ofKeycloak() {
        return entries()
                .filter(entry -> entry.contains("keycloak-quarkus-dist") && entry.endsWith(".zip"))
                .map(Path::of)
                .findFirst()
                .orElseThrow(() -> new CannotRun("the local platform was built without Keycloak; build it again"));
    }

    private static Stream<String> entries() {
        String repository = repository().toString();
        return Arrays.stream(written().split(":"))
                .map(entry -> entry.replace("REPOSITORY", repository))
                .map(ClassPath::present);
    }

    private static String written() {
        try (InputStream in = ClassPath.class.getResourceAsStream(WRITTEN_AT_BUILD)) {
            if (in == null) {
                throw new CannotRun("the local platform was built without its class path; build it with Maven");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new CannotRun("cannot read " + WRITTEN_AT_BUILD, e);
        }
    }

    /** The local Maven repository, found by a jar that is surely on the running class path. */
    private static Path repository() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> entry.replace('\\', '/'))
                .filter(entry -> entry.contains("/" + KNOWN_JAR))
                .map(entry -> Path.of(entry.substring(0, entry.indexOf("/" + KNOWN_JAR))))
                .findFirst()
                .orElseThrow(() -> new CannotRun("cannot find the local Maven repository on the class path"));
    }

    private static String present(String jar) {
        if (!Files.exists(Path.of(jar))) {
            throw new CannotRun("missing from the local Maven repository: " + jar + "; build again");
        }
        return jar;
    }
}
