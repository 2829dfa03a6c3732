package twoway.local;

import java.nio.file.Files;
import java.nio.file.Path;

/** The copy of the repository that is run from, found from the working directory upwards. */
public record Checkout(Path root) {
    public static Checkout here() {
        Path from = Path.of(System.getProperty("twoway.checkout", ""))
                .toAbsolutePath()
                .normalize();
        for (Path folder = from; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("deploy/local")) && Files.exists(folder.resolve("pom.xml"))) {
                return new Checkout(folder);
            }
        }
        throw new CannotRun("no copy of the repository at or above " + from);
    }

    Path data(int portBase) {
        return root.resolve(".twoway").resolve(Integer.toString(portBase));
    }

    Path serviceJar(String service) {
        return root.resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
    }

    Path edgeJar() {
        return root.resolve("deploy/edge/target/quarkus-app/quarkus-run.jar");
    }
}
