package twoway.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who listens on a port, where /proc can tell; a courtesy, so every failure is "not known". */
final class PortHolder {
    private static final String LISTENING = "0A";

    private PortHolder() {}

    /** " by pid 123 (java …)", or nothing. */
    static String of(int port) {
        return inode(port)
                .flatMap(PortHolder::owner)
                .map(holder -> " by pid " + holder.pid()
                        + holder.info().command().map(c -> " (" + c + ")").orElse(""))
                .orElse("");
    }

    private static Optional<String> inode(int port) {
        String wanted = ":%04X".formatted(port);
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(file -> lines(Path.of(file)).stream().skip(1))
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length > 9 && words[1].endsWith(wanted) && words[3].equals(LISTENING))
                .map(words -> "socket:[" + words[9] + "]")
                .findFirst();
    }

    private static Optional<ProcessHandle> owner(String socket) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(Path.of("/proc/" + process.pid() + "/fd"), socket))
                .findFirst();
    }

    private static boolean holds(Path descriptors, String socket) {
        try (Stream<Path> all = Files.list(descriptors)) {
            return all.anyMatch(descriptor -> target(descriptor).equals(socket));
        } catch (IOException | UncheckedIOException notOurs) {
            return false;
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException gone) {
            return "";
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException none) {
            return List.of();
        }
    }
}
