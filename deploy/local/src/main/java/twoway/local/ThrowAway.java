package twoway.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder for the servers of this JVM only; what a killed JVM left beside it is stopped and removed. */
public record ThrowAway(Path folder) {
    private static final String OWNER = "owner";
    private static final String DATA = "data";

    public static ThrowAway begin(Path parent) {
        try (Stream<Path> earlier = Files.list(Folders.make(parent))) {
            earlier.filter(folder -> !owned(folder)).forEach(ThrowAway::clear);
            Path folder = Folders.make(
                    parent.resolve(Long.toString(ProcessHandle.current().pid())));
            Files.writeString(folder.resolve(OWNER), Known.self().line());
            return new ThrowAway(folder);
        } catch (IOException e) {
            throw new CannotRun("cannot make a throw-away folder in " + parent, e);
        }
    }

    /** Where a whole platform puts its data, apart from what is noted about the run. */
    Path data() {
        return folder.resolve(DATA);
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
        Stream.of(folder, folder.resolve(DATA))
                .filter(Files::isDirectory)
                .forEach(place -> new Children(place).stopLeftovers());
        Folders.remove(folder);
    }
}
