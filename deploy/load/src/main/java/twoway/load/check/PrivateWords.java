package twoway.load.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What two firms tell each other stands in no log, whatever went wrong while it was stored or read. */
public final class PrivateWords {
    private static final String NAME = "private";

    /** How everything begins that our clients write in words of their own. */
    private static final Pattern BEGINNING = Pattern.compile("Sample \\w+ of |Drafted by ");

    private PrivateWords() {}

    /** The logs that quote some of it, each with its first line that does. */
    public static List<Complaint> in(Path logs) {
        try (Stream<Path> files = Files.list(logs)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .flatMap(PrivateWords::first)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Complaint> first(Path log) {
        // PostgreSQL's and Kafka's own logs are for those who may read everything anyway.
        if (!log.getFileName().toString().contains("-service")) {
            return Stream.empty();
        }
        try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
            return lines
                    .filter(line -> BEGINNING.matcher(line).find())
                    .limit(1)
                    .map(line -> new Complaint(NAME, log.getFileName() + " quotes what is not for it: " + line))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
