package twoway.load.fault;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import twoway.load.agent.Inlet;
import twoway.load.check.Complaint;
import twoway.load.check.Evidence;
import twoway.load.stand.Records;
import twoway.load.stand.Stand;
import twoway.local.Application;

/** A process stands still exactly between two steps that belong together, and is killed there. */
final class KilledBetweenSteps implements Case {
    static final String RELAY_BEFORE_SEND = "before-send";
    private static final String RELAY_BEFORE_STAMP = "before-stamp";
    static final String INBOX_BEFORE_EFFECT = "before-effect";
    private static final String INBOX_BEFORE_OFFSET = "before-offset";

    /** Long enough for a consumer that tells Kafka too early to have told it. */
    private static final long STANDS_STILL_MILLIS = 1_500;

    private final Set<String> places;
    private final List<Complaint> seen = new ArrayList<>();

    /** The events of which a crash came between the acknowledgement and the stamp. */
    private final Set<String> acknowledgedUnstamped = new TreeSet<>();

    KilledBetweenSteps() {
        this(RELAY_BEFORE_SEND, RELAY_BEFORE_STAMP, INBOX_BEFORE_EFFECT, INBOX_BEFORE_OFFSET);
    }

    /** At some of the places only. */
    KilledBetweenSteps(String... places) {
        this.places = Set.of(places);
    }

    @Override
    public String id() {
        return "R2";
    }

    @Override
    public String says() {
        return "kill -9 between commit and sending, acknowledgement and stamp, arrival and effect, effect and Kafka's"
                + " offset";
    }

    @Override
    public void inject(Trial trial) throws Exception {
        seen.clear();
        acknowledgedUnstamped.clear();
        for (int round = 0; round < trial.size().of(3, 1); round++) {
            for (String service :
                    List.of("enterprise", "matching").subList(0, trial.size().of(2, 1))) {
                crash(trial, service, RELAY_BEFORE_SEND);
                crash(trial, service, RELAY_BEFORE_STAMP);
            }
            for (String service :
                    List.of("matching", "channel").subList(0, trial.size().of(2, 1))) {
                crash(trial, service, INBOX_BEFORE_EFFECT);
                crash(trial, service, INBOX_BEFORE_OFFSET);
            }
        }
    }

    private void crash(Trial trial, String service, String place) throws InterruptedException {
        if (!places.contains(place)) {
            return;
        }
        Stand stand = trial.stand();
        Inlet inlet = new Inlet(stand, service);
        inlet.arm(place);
        int replica = inlet.awaitHalt(place);
        switch (place) {
            case RELAY_BEFORE_SEND -> mustBePending(stand, service);
            case RELAY_BEFORE_STAMP -> mustBeAcknowledged(stand, service);
            default -> Thread.sleep(STANDS_STILL_MILLIS);
        }
        Application process = stand.service(service, replica);
        process.kill9();
        trial.killed(process.name() + " " + place);
        process.start();
        process.awaitReady();
        trial.healed(service);
    }

    private void mustBePending(Stand stand, String service) {
        if (pending(stand, service).isEmpty()) {
            seen.add(new Complaint("R2", service + " stood before sending and nothing was left to be stamped"));
        }
    }

    private void mustBeAcknowledged(Stand stand, String service) {
        Set<String> pending = pending(stand, service);
        pending.retainAll(Set.copyOf(onTopics(stand)));
        if (pending.isEmpty()) {
            seen.add(new Complaint("R2", service + " stood before the stamp and nothing of it was on a topic"));
        }
        acknowledgedUnstamped.addAll(pending);
    }

    private static Set<String> pending(Stand stand, String service) {
        return new TreeSet<>(
                stand.query(service, "select id from event where published_at is null", row -> row.getString(1)));
    }

    /** The id of every record, as often as it lies there. */
    private static List<String> onTopics(Stand stand) {
        return new Records(stand.bootstrapServers())
                .all().stream()
                        .map(record -> record.headers().lastHeader("ce_id"))
                        .filter(header -> header != null)
                        .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                        .toList();
    }

    /** The crash was where it should be: what it left unstamped was sent once more, under the same id. */
    @Override
    public List<Complaint> check(Trial trial, Evidence evidence) {
        Map<String, Long> times =
                onTopics(trial.stand()).stream().collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        acknowledgedUnstamped.stream()
                .filter(id -> times.getOrDefault(id, 0L) < 2)
                .forEach(id -> seen.add(new Complaint("R2", "acknowledged, not stamped, and not sent again: " + id)));
        return List.copyOf(seen);
    }
}
