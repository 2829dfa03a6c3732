package twoway.load.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import twoway.load.check.Complaint;
import twoway.load.stand.NoAnswer;
import twoway.load.stand.Request;
import twoway.load.stand.Stand;

/** Has every projection of every service rebuilt from the topics, as an operator would; a difference is a violation. */
final class Retelling {
    private static final String OPERATOR = "example-operator";
    private static final Set<String> ENDED = Set.of("DONE", "FAILED");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final Stand stand;
    private int rebuilt;

    Retelling(Stand stand) {
        this.stand = stand;
    }

    int rebuilt() {
        return rebuilt;
    }

    List<Complaint> all() throws InterruptedException {
        List<Complaint> complaints = new ArrayList<>();
        for (String service : Stand.SERVICES) {
            for (JsonNode projection : ask(Request.get(OPERATOR, "/" + service + "/v1/projections"))) {
                complaints.addAll(one("/" + service + "/v1/projections/"
                        + projection.path("name").asText() + "/rebuilds"));
            }
        }
        return complaints;
    }

    private List<Complaint> one(String path) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode task = ask(Request.post(OPERATOR, path, null, null));
        String place = path + "/" + task.path("id").asText();
        while (!ENDED.contains(task.path("state").asText()) && System.nanoTime() < end) {
            Thread.sleep(LOOK_AGAIN);
            task = ask(Request.get(OPERATOR, place));
        }
        rebuilt++;
        boolean same = task.path("state").asText().equals("DONE")
                && task.path("differences").isEmpty();
        return same ? List.of() : List.of(new Complaint("I5", "told again it is not the same: " + task));
    }

    private JsonNode ask(Request request) {
        try {
            return stand.balancer().send(request).body();
        } catch (NoAnswer e) {
            throw new IllegalStateException(request.path(), e);
        }
    }
}
