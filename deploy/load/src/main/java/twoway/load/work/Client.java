package twoway.load.work;

import static twoway.demo.Json.allows;
import static twoway.demo.Json.id;
import static twoway.demo.Json.inState;
import static twoway.demo.Json.items;
import static twoway.demo.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import twoway.load.stand.Answer;
import twoway.load.stand.Balancer;
import twoway.load.stand.NoAnswer;
import twoway.load.stand.Request;
import twoway.load.work.Writer.Write;

/** A program of one firm. It does, in a drawn order, what the platform's answers say that it may do. */
final class Client {
    private static final int LIVE_POSTINGS = 6;

    private final Firm firm;
    private final Set<UUID> large;
    private final RandomGenerator random;
    private final Balancer balancer;
    private final Writer writer;

    Client(Firm firm, Set<UUID> large, RandomGenerator random, Balancer balancer, Writer writer) {
        this.firm = firm;
        this.large = large;
        this.random = random;
        this.balancer = balancer;
        this.writer = writer;
    }

    Writer writer() {
        return writer;
    }

    /** One look and at most one write; tells whether there was anything to do. */
    boolean step() {
        int drawn = random.nextInt(100);
        boolean done = drawn < 25
                ? posting()
                : drawn < 45 ? match() : drawn < 62 ? proposal() : drawn < 70 ? undertaking() : onboarding();
        return done || posting();
    }

    private boolean posting() {
        String collection = "/enterprise/v1/" + (firm.large() ? "offers" : "needs");
        JsonNode page = get(collection + "?limit=20");
        if (page.isMissingNode()) {
            return false;
        }
        List<JsonNode> live =
                items(page).filter(each -> !inState(each, "WITHDRAWN")).toList();
        if (live.size() < 2 || live.size() < LIVE_POSTINGS && random.nextInt(3) == 0) {
            JsonNode draft = Bodies.posting(firm, writer.nextKey(), random);
            writer.write(new Write("draft", "POST", collection, null, draft, null));
        } else {
            JsonNode posting = live.get(random.nextInt(live.size()));
            String action = inState(posting, "DRAFT") ? "publish" : drawnAction(posting);
            if (action.equals("edit")) {
                edit(collection, posting);
            } else {
                command(action, collection, posting, null);
            }
        }
        return true;
    }

    private String drawnAction(JsonNode posting) {
        int drawn = random.nextInt(10);
        if (drawn < 5) {
            return "edit";
        }
        if (drawn < 7) {
            return "withdraw";
        }
        return inState(posting, "PAUSED") ? "resume" : "pause";
    }

    private void edit(String collection, JsonNode posting) {
        JsonNode body = Bodies.edited(firm, posting, writer.nextKey());
        UUID id = UUID.fromString(id(posting));
        writer.write(new Write("edit", "PUT", collection + "/" + id, id, body, text(posting, "version")));
    }

    private boolean match() {
        String state = List.of("MUTUAL", "INTEREST", "SUGGESTED").get(random.nextInt(3));
        String collection = "/matching/v1/matches";
        JsonNode match = pick(
                get(collection + "?limit=20&state=" + state),
                each -> allows(each, "declare-interest") || allows(each, "propose"));
        if (match.isMissingNode()) {
            return false;
        }
        if (allows(match, "declare-interest")) {
            command("declare-interest", collection, match, null);
        } else {
            UUID owner = UUID.fromString(text(match, "/posting/owner/id"));
            UUID asker = UUID.fromString(text(match, "/asker/id"));
            boolean ownerIsLarge = large.contains(owner);
            JsonNode proposal = Bodies.proposal(
                    id(match), ownerIsLarge ? owner : asker, ownerIsLarge ? asker : owner, writer.nextKey());
            writer.write(new Write("propose", "POST", "/matching/v1/proposals", null, proposal, "*"));
        }
        return true;
    }

    private boolean proposal() {
        String collection = "/matching/v1/proposals";
        JsonNode proposal = pick(get(collection + "?limit=15"), each -> allows(each, "send") || allows(each, "agree"));
        if (proposal.isMissingNode()) {
            return false;
        }
        int drawn = random.nextInt(10);
        if (allows(proposal, "send")) {
            command(drawn == 0 ? "withdraw" : "send", collection, proposal, null);
        } else if (drawn < 8) {
            command("agree", collection, proposal, null);
        } else if (drawn == 8) {
            command(
                    "decline",
                    collection,
                    proposal,
                    Firms.JSON.createObjectNode().put("code", "OTHER"));
        } else {
            command("counter", collection, proposal, counter(proposal));
        }
        return true;
    }

    private JsonNode counter(JsonNode proposal) {
        UUID left = UUID.fromString(text(proposal, "left"));
        UUID right = UUID.fromString(text(proposal, "right"));
        boolean leftIsLarge = large.contains(left);
        return Firms.JSON
                .createObjectNode()
                .set(
                        "undertakings",
                        Bodies.undertakings(leftIsLarge ? left : right, leftIsLarge ? right : left, writer.nextKey()));
    }

    private boolean undertaking() {
        Stream<JsonNode> undertakings = items(get("/matching/v1/partnerships?limit=10"))
                .flatMap(partnership -> partnership.path("undertakings").valueStream());
        JsonNode undertaking = pick(undertakings, each -> allows(each, "deliver") || allows(each, "confirm"));
        if (undertaking.isMissingNode()) {
            return false;
        }
        boolean deliver = allows(undertaking, "deliver");
        command(
                deliver ? "deliver" : "confirm",
                "/matching/v1/commitments",
                undertaking,
                deliver ? Bodies.evidence(writer.nextKey()) : null);
        return true;
    }

    private boolean onboarding() {
        JsonNode summary = pick(get("/channel/v1/onboarding-cases?limit=10&state=OPEN"), each -> true);
        if (summary.isMissingNode()) {
            return false;
        }
        String path = "/channel/v1/onboarding-cases/" + id(summary);
        JsonNode seen = get(path);
        List<JsonNode> lanes = seen.path("lanes").valueStream().toList();
        for (JsonNode lane : lanes) {
            if (allows(lane, "report-order") && !lane.hasNonNull("firstOrderedOn")) {
                String orders = path + "/lanes/" + text(lane, "market") + "/orders";
                writer.write(new Write("report-order", "POST", orders, null, Bodies.order(writer.nextKey()), null));
                return true;
            }
        }
        Stream<JsonNode> items = Stream.concat(
                seen.path("sharedItems").valueStream(),
                lanes.stream().flatMap(lane -> lane.path("items").valueStream()));
        JsonNode item = pick(items, each -> allows(each, "start") || allows(each, "complete"));
        if (item.isMissingNode()) {
            return false;
        }
        boolean start = !allows(item, "complete");
        command(
                start ? "start" : "complete",
                "/channel/v1/checklist-items",
                item,
                start ? null : Bodies.evidence(writer.nextKey()));
        return true;
    }

    private void command(String action, String collection, JsonNode object, JsonNode body) {
        UUID id = UUID.fromString(id(object));
        String version = object.hasNonNull("version") ? text(object, "version") : "*";
        writer.write(new Write(action, "POST", collection + "/" + id + "/" + action, id, body, version));
    }

    private JsonNode pick(JsonNode page, Predicate<JsonNode> wanted) {
        return pick(items(page), wanted);
    }

    private JsonNode pick(Stream<JsonNode> all, Predicate<JsonNode> wanted) {
        List<JsonNode> found = new ArrayList<>(all.filter(wanted).toList());
        return found.isEmpty() ? MissingNode.getInstance() : found.get(random.nextInt(found.size()));
    }

    /** What cannot be read now (a service is away, the news that we belong here has not arrived) is nothing. */
    private JsonNode get(String path) {
        try {
            Answer answer = balancer.send(Request.get(firm.client(), path));
            return answer.good() ? answer.body() : MissingNode.getInstance();
        } catch (NoAnswer e) {
            return MissingNode.getInstance();
        }
    }
}
