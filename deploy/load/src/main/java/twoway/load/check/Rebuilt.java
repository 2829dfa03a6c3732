package twoway.load.check;

import static twoway.demo.Json.id;
import static twoway.demo.Json.inState;
import static twoway.demo.Json.items;
import static twoway.demo.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import twoway.load.stand.Answer;
import twoway.load.stand.NoAnswer;
import twoway.load.stand.Request;
import twoway.load.stand.Stand;

/** I5, asked of the services themselves: a projection built again from the topics is the one that has been kept. */
public final class Rebuilt {
    private static final String NAME = "I5";
    private static final String OPERATOR = "example-operator";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Stand stand;
    private final List<Complaint> complaints = new ArrayList<>();
    private int rebuilt;

    public Rebuilt(Stand stand) {
        this.stand = stand;
    }

    /** Every projection of every service, one after the other. */
    public List<Complaint> complaints() {
        for (String service : Stand.SERVICES) {
            String projections = "/" + service + "/v1/projections";
            items(answer(Request.get(OPERATOR, projections)))
                    .forEach(projection -> rebuild(projections + "/" + text(projection, "name")));
        }
        if (rebuilt == 0) {
            complaints.add(new Complaint(NAME, "no service has a projection that could be built again"));
        }
        return List.copyOf(complaints);
    }

    private void rebuild(String projection) {
        String rebuilds = projection + "/rebuilds";
        String own = rebuilds + "/" + id(answer(new Request(OPERATOR, "POST", rebuilds, null, null, null)));
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode seen = answer(Request.get(OPERATOR, own));
        while (!inState(seen, "DONE") && !inState(seen, "FAILED") && System.nanoTime() < end) {
            pause();
            seen = answer(Request.get(OPERATOR, own));
        }
        rebuilt++;
        if (!inState(seen, "DONE") || !seen.path("differences").isEmpty()) {
            complaints.add(new Complaint(NAME, "built again, it is another one: " + projection + " " + seen));
        }
    }

    private JsonNode answer(Request request) {
        try {
            Answer answer = stand.balancer().send(request);
            if (!answer.good()) {
                complaints.add(
                        new Complaint(NAME, request.method() + " " + request.path() + " was answered " + answer));
            }
            return answer.body();
        } catch (NoAnswer e) {
            throw new IllegalStateException(request.path(), e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
