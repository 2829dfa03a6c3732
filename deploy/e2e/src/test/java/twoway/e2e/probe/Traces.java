package twoway.e2e.probe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import twoway.local.testing.Received;

/** Looks for canaries where a platform leaves traces besides its answers: events, logs, metrics. */
final class Traces {
    private final Canaries canaries;
    private final Violations violations;
    private int events;
    private int lines;

    Traces(Canaries canaries, Violations violations) {
        this.canaries = canaries;
        this.violations = violations;
    }

    int events() {
        return events;
    }

    int lines() {
        return lines;
    }

    void topic(String topic, List<Received> all) {
        for (Received event : all) {
            events++;
            canaries.lyingOn(topic, event.type() + " " + event.key() + " " + event.json())
                    .forEach(leak -> violations.add(
                            Wrong.LEAK,
                            topic,
                            "%s of %s in %s: %s".formatted(leak.field(), leak.tenant(), event.type(), event.json())));
        }
    }

    void logs(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".log")).toList()) {
                // a log cut in the middle of a character is still a log
                text(file.getFileName().toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException("the logs were not read", e);
        }
    }

    /** A log, or anything else that people read who are no tenant. */
    void text(String name, String text) {
        text.lines().forEach(line -> {
            lines++;
            canaries.writtenIn(line)
                    .forEach(leak -> violations.add(
                            Wrong.LEAK, name, "%s of %s: %s".formatted(leak.field(), leak.tenant(), line)));
        });
    }
}
