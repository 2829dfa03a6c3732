package twoway.load.bug;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import twoway.load.agent.Inlet;
import twoway.load.stand.Stand;

/**
 * The eight plain mistakes that a developer makes with an outbox and an inbox, put into running services from outside: by a
 * Byteman script of the same name, or by settings where the mistake is a setting. A harness that does not catch them proves
 * nothing by finding nothing.
 */
public enum Bug {
    PUBLISH_BEFORE_COMMIT("R9", Set.of("I2"), List.of("enterprise"), true),
    STAMP_BEFORE_ACKNOWLEDGEMENT("R2", Set.of("I2", "I4"), List.of("enterprise"), true),
    INBOX_OFF("R15", Set.of("I3", "I4", "I5"), List.of("matching", "channel"), true),
    WATERMARK_POLLING("R9", Set.of("I2"), List.of("enterprise"), true),
    /** Kafka's own automatic commit: at every poll, whatever has become of the records of the one before. */
    OFFSET_BEFORE_EFFECT(
            "R2", Set.of("I4", "I5"), List.of("matching"), false, "enable.auto.commit=true", "commit-strategy=ignore"),
    BATCH_TO_DEAD_LETTERS(
            "R17",
            Set.of("I4"),
            List.of("matching"),
            true,
            "failure-strategy=dead-letter-queue",
            "dead-letter-queue.topic=dead-letters"),
    VERSIONS_IGNORED("R16", Set.of("I3", "I5"), List.of("matching"), true),
    /** Kafka's own default. */
    OFFSET_RESET_LATEST("R15", Set.of("I4", "I5"), List.of("matching"), false, "auto.offset.reset=latest");

    private static final String DEAD_LETTERS = "dead-letters";
    private static final String INBOX = "-Dmp.messaging.incoming.inbox.";

    private final String catcher;
    private final Set<String> breaks;
    private final List<String> services;
    private final boolean scripted;
    private final List<String> settings;

    Bug(String catcher, Set<String> breaks, List<String> services, boolean scripted, String... settings) {
        this.catcher = catcher;
        this.breaks = breaks;
        this.services = services;
        this.scripted = scripted;
        this.settings = List.of(settings);
    }

    public static Bug drawn(RandomGenerator random) {
        return values()[random.nextInt(values().length)];
    }

    public static Optional<Bug> named(String id) {
        return Arrays.stream(values()).filter(bug -> bug.id().equals(id)).findFirst();
    }

    /** The name of its script and in the report: {@code inbox-off}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The case of the matrix that has to show it. */
    public String catcher() {
        return catcher;
    }

    /** The invariants of which one has to be found broken: that something took long is not the bug. */
    public Set<String> breaks() {
        return breaks;
    }

    /** Whether a Byteman script makes it, and not settings alone. */
    boolean scripted() {
        return scripted;
    }

    /** From here on the affected services have the bug, through every crash, until it is {@link #mend mended}. */
    public void make(Stand stand) {
        makeDeadLetters(stand);
        services.forEach(service -> restart(stand, service, arguments(stand, service)));
    }

    public void mend(Stand stand) {
        services.forEach(service -> restart(stand, service, List.of()));
    }

    private List<String> arguments(Stand stand, String service) {
        List<String> scripts = scripted ? List.of("bugs/" + id()) : List.of();
        return Stream.concat(
                        new Inlet(stand, service).arguments(scripts).stream(),
                        settings.stream().map(setting -> INBOX + setting))
                .toList();
    }

    private static void restart(Stand stand, String service, List<String> arguments) {
        for (int replica = 1; replica <= stand.replicas(); replica++) {
            stand.service(service, replica).arguments(arguments);
            stand.service(service, replica).restart();
        }
    }

    private void makeDeadLetters(Stand stand) {
        if (this != BATCH_TO_DEAD_LETTERS) {
            return;
        }
        try (Admin kafka = Admin.create(Map.of("bootstrap.servers", stand.bootstrapServers()))) {
            kafka.createTopics(Set.of(new NewTopic(DEAD_LETTERS, 1, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
