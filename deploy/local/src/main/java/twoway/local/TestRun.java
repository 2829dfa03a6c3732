package twoway.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder of the servers of one test JVM; what a killed JVM left beside it is stopped and removed. */
public record TestRun(Path folder) {
    private static final String OWNER = "owner";

    public static TestRun begin(Path parent) {
        try (Stream<Path> earlier = Files.list(Folders.make(parent))) {
            earlier.filter(folder -> !owned(folder)).forEach(TestRun::clear);
            Path folder = Folders.make(
                    parent.resolve(Long.toString(ProcessHandle.current().pid())));
            Files.writeString(folder.resolve(OWNER), Known.self().line());
            return new TestRun(folder);
        } catch (IOException e) {
            throw new CannotRun("cannot make a folder for test servers in " + parent, e);
        }
    }

    private static boolean owned(Path folder) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(OWNER));
            return lines.stream().flatMap(Known::read).anyMatch(Known::lives);
        } catch (IOException unowned) {
            return false;
        }
    }

    private static void clear(Path folder) {
        new Children(folder).stopLeftovers();
        Folders.remove(folder);
    }
}
