package twoway.e2e.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import twoway.demo.SampleFirms;

/** The firms of the world and the people in them: who they are, who acts for them, what they keep to themselves. */
final class Firms {
    private static final String FIRMS = "/enterprise/v1/enterprises";
    private static final String FIRM = FIRMS + "/{enterpriseId}";

    private static final String TITLE = FIRM + "/titles/{titleId}/";

    final List<Caller> callers = new ArrayList<>();
    private final Canaries canaries;
    private final Things things;
    private final Persons persons;
    private final Hands hands;
    final Caller operator;

    Firms(Canaries canaries, Things things, Persons persons, Hands hands) {
        this.canaries = canaries;
        this.things = things;
        this.persons = persons;
        this.hands = hands;
        this.operator =
                new Caller("the operator", Caller.OPERATOR, "OPERATOR", null, persons.program(SampleFirms.OPERATOR));
    }

    /** A verified firm with a program that owns it. */
    Caller verified(String tenant, String client) {
        return verified(tenant, "the program of " + tenant, persons.program(client), false);
    }

    /** A firm that operators' commands may be tried on. */
    Caller spare(String tenant) {
        return verified(
                tenant, tenant + "'s owner", persons.person(tenant + "-owner").token(), true);
    }

    Caller ownedByAPerson(String tenant) {
        return verified(
                tenant, tenant + "'s owner", persons.person(tenant + "-owner").token(), false);
    }

    /** A second record of a firm, which an operator has found and merged. */
    void merged(String tenant, String other) {
        String id = unverified(tenant);
        hands.does(
                operator,
                "POST " + FIRMS + "/{id}/merge",
                new KnownAudiences(),
                body -> body.put("replacedBy", other),
                id);
    }

    /** A firm that nobody but itself and the operators may know of. */
    String unverified(String tenant) {
        Caller owner = registered(
                tenant, tenant + "'s owner", persons.person(tenant + "-owner").token(), new KnownAudiences());
        things.add("enterprises", owner.enterprise(), tenant);
        hands.does(owner, "PUT " + FIRM + "/profile", owner.enterprise());
        return owner.enterprise();
    }

    private Caller verified(String tenant, String name, Supplier<String> token, boolean spare) {
        Caller owner = registered(
                tenant,
                name,
                token,
                (operation, pointer, who) -> KnownAudiences.isPrivateInAProfile(pointer)
                        ? Audience.of(who).andOperator()
                        : Audience.PUBLIC);
        String id = owner.enterprise();
        String document = text(hands.does(owner, "POST " + FIRM + "/documents", id));
        hands.does(owner, "POST " + FIRMS + "/{id}/submit", id);
        hands.does(
                operator,
                "POST " + FIRM + "/evidence",
                (operation, pointer, who) -> Audience.of(tenant).andOperator(),
                body -> body.put("documentId", document),
                id);
        hands.does(operator, "POST " + FIRMS + "/{id}/verify", id);
        if (spare) {
            hands.does(operator, "POST " + FIRMS + "/{id}/suspend", id);
            hands.does(operator, "POST " + FIRMS + "/{id}/reinstate", id);
            hands.does(owner, "POST " + FIRMS + "/{id}/reopen", id);
            hands.does(owner, "POST " + FIRMS + "/{id}/submit", id);
            hands.does(operator, "POST " + FIRMS + "/{id}/verify", id);
            things.add(new Things.Thing("enterprises", id, tenant, java.util.Set.of(tenant), true, true));
            things.addSpare("documents", document, tenant);
        } else {
            things.addOpen("enterprises", id, tenant);
            things.addOpen("entries", id, tenant);
            things.add("documents", document, tenant);
        }
        callers.add(owner);
        return owner;
    }

    Caller registered(String tenant, String name, Supplier<String> token, Bench.Audiences audiences) {
        Caller newcomer = new Caller(name, tenant, "OWNER", null, token);
        String id = text(hands.does(newcomer, "POST " + FIRMS, audiences, Hands.AS_IT_IS));
        return new Caller(name, tenant, "OWNER", id, token);
    }

    /** It has new figures, which are nobody's business. */
    void grown(Caller owner) {
        String id = owner.enterprise();
        hands.does(owner, "PUT " + FIRM + "/figures", id);
        hands.does(owner, "PUT " + FIRM + "/indicator-sheet", id);
        things.add(
                "pre-assessments",
                text(hands.does(owner, "POST " + FIRM + "/pre-assessments", id).path("assessment")),
                owner.tenant());
    }

    /** Says that it holds a title; an operator finds it confirmed, and later taken away. */
    void titled(Caller owner) {
        String firm = owner.enterprise();
        String title = text(hands.does(owner, "POST " + FIRM + "/titles", firm));
        things.add("titles", title, owner.tenant());
        Bench.Audiences heard = (operation, pointer, who) ->
                Audience.of(owner.tenant()).andOperator().on(KnownAudiences.TITLES);
        String document = things.kept("documents", owner.tenant()).orElseThrow().id();
        hands.does(operator, "POST " + TITLE + "see", heard, body -> body.put("documentId", document), firm, title);
        hands.does(operator, "POST " + TITLE + "confirm", heard, Hands.AS_IT_IS, firm, title);
        hands.does(operator, "POST " + TITLE + "revoke", heard, Hands.AS_IT_IS, firm, title);
    }

    /** Says so too, and nobody has looked yet. */
    void titledToBeSeen(Caller owner) {
        String title = text(hands.does(owner, "POST " + FIRM + "/titles", owner.enterprise()));
        things.addSpare("titles", title, owner.tenant());
    }

    /** Does not want to meet the other one, whom everybody knows. */
    void denies(Caller owner, Caller other) {
        hands.does(owner, "PUT " + FIRM + "/denied-enterprises/{deniedId}", owner.enterprise(), other.enterprise());
        things.add(new Things.Thing(
                "denied-enterprises",
                other.enterprise(),
                owner.tenant(),
                java.util.Set.of(owner.tenant()),
                true,
                false));
    }

    /** Says that it belongs to the other one, which confirms one time and refuses another; the last nobody has answered. */
    void affiliated(Caller child, Caller parent) {
        String path = "POST /enterprise/v1/affiliations";
        hands.does(child, path, new KnownAudiences(), body -> body.remove("parentId"));
        String confirmed = affiliation(child, parent, 0);
        things.add("affiliations", confirmed, child.tenant(), parent.tenant());
        hands.does(parent, path + "/{id}/confirm", confirmed);
        hands.does(child, path + "/{id}/end", confirmed);
        hands.does(parent, path + "/{id}/refuse", affiliation(child, parent, 1));
        hands.does(child, path + "/{id}/withdraw", affiliation(child, parent, 2));
        things.addSpare("affiliations", affiliation(child, parent, 3), child.tenant(), parent.tenant());
    }

    /** Members have come, and who owns the firm is told. */
    void readsOfIt(Caller owner) {
        String notice = text(hands.waitsFor(owner, "/enterprise/v1/notices", each -> true));
        hands.does(owner, "POST /enterprise/v1/notices/read", new KnownAudiences(), body -> {
            body.remove("upTo");
            body.putArray("ids").add(notice);
        });
    }

    /** Each in a year of its own. */
    private String affiliation(Caller child, Caller parent, int yearsAhead) {
        String year = Integer.toString(java.time.LocalDate.now().getYear() + yearsAhead);
        return text(hands.does(child, "POST /enterprise/v1/affiliations", new KnownAudiences(), body -> {
            body.putNull("parentName");
            body.put("parentId", parent.enterprise());
            body.put("validFrom", year + "-01-01").put("validTill", year + "-12-31");
        }));
    }

    /** Makes a person a member; it says for which firm it acts. */
    Caller member(Caller owner, Persons.Person person, String role) {
        String id = joined(owner, person, role);
        Caller member = new Caller(person.name(), owner.tenant(), role, owner.enterprise(), person.token());
        callers.add(member);
        things.add("members", id, owner.tenant());
        return member;
    }

    Caller member(Caller owner, String role) {
        return member(owner, persons.person(owner.tenant() + "-" + role.toLowerCase(java.util.Locale.ROOT)), role);
    }

    /** Somebody who may be sent away without anybody missing him: he asks for nothing. */
    void spareMember(Caller owner) {
        Persons.Person person = persons.person(owner.tenant() + "-spare");
        things.addSpare("members", joined(owner, person, "VIEWER"), owner.tenant());
    }

    /** Was a member once and still has a good token. */
    void formerMember(Caller owner, String role) {
        Persons.Person person = persons.person(owner.tenant() + "-former");
        // He is nobody's any more and may still claim a firm under his own name.
        String id = joined(owner, person, role, known(owner.tenant(), Caller.NOBODY));
        hands.does(owner, "POST /enterprise/v1/members/{memberId}/revoke", id);
        things.addSpare("members", id, owner.tenant());
        callers.add(new Caller("a former " + role, Caller.NOBODY, "", owner.enterprise(), person.token()));
    }

    /** Left for good. */
    void retired(String tenant) {
        Caller owner = registered(
                tenant, tenant + "'s owner", persons.person(tenant + "-owner").token(), new KnownAudiences());
        String name = hands.gets(owner, FIRMS + "/" + owner.enterprise())
                .at("/names/en")
                .asText();
        hands.does(
                owner,
                "POST " + FIRMS + "/{id}/retire",
                new KnownAudiences(),
                body -> body.put("name", name),
                owner.enterprise());
    }

    /** Was a member once and is known no more. */
    void erasedMember(Caller owner) {
        Persons.Person person = persons.person(owner.tenant() + "-erased");
        things.addSpare("members", joined(owner, person, "VIEWER"), owner.tenant());
        hands.does(
                new Caller(person.name(), owner.tenant(), "", null, person.token()),
                "POST /enterprise/v1/erasures",
                new KnownAudiences(),
                body -> body.put("subject", person.id()));
    }

    /** Has a token and belongs nowhere. */
    void stranger() {
        callers.add(new Caller(
                "a stranger",
                Caller.NOBODY,
                "",
                null,
                persons.person("stranger").token()));
    }

    /** Belongs nowhere and says that a firm is his. */
    Caller claimant(String tenant) {
        Caller claimant = person(tenant, tenant + "-claimant");
        callers.add(claimant);
        return claimant;
    }

    Caller person(String tenant, String name) {
        return new Caller(name, tenant, "", null, persons.person(name).token());
    }

    /** For what two of them decide. */
    Caller otherOperator() {
        return new Caller("the other operator", Caller.OPERATOR, "OPERATOR", null, persons.sample("otto"));
    }

    /** Belongs to two firms and acts for the second. */
    void withTwoHats(Caller first, Caller second) {
        Persons.Person person = persons.person("two-hats");
        Audience both = known(first.tenant(), second.tenant());
        joined(first, person, "OWNER", both);
        String id = joined(second, person, "OWNER", both);
        things.add("members", id, second.tenant());
        callers.add(new Caller("two hats", second.tenant(), "OWNER", second.enterprise(), person.token()));
        callers.add(new Caller("two hats, none named", second.tenant(), "", null, person.token()));
    }

    private String joined(Caller owner, Persons.Person person, String role) {
        return joined(owner, person, role, known(owner.tenant()));
    }

    private String joined(Caller owner, Persons.Person person, String role, Audience audience) {
        canaries.plant(person.id(), owner.tenant(), "subject", audience);
        return takenIn(owner, new Caller(person.name(), owner.tenant(), "", null, person.token()), role, audience);
    }

    /** Invited and come; answers the member's id. */
    private String takenIn(Caller owner, Caller newcomer, String role, Audience audience) {
        JsonNode invitation = invited(owner, role, audience);
        things.add("invitations", text(invitation), owner.tenant());
        String code = invitation.path("code").asText();
        return hands.does(
                        newcomer,
                        "POST /enterprise/v1/memberships",
                        new KnownAudiences(),
                        body -> body.put("code", code))
                .path("memberId")
                .asText();
    }

    private JsonNode invited(Caller owner, String role, Audience audience) {
        return hands.does(
                owner,
                "POST " + FIRM + "/invitations",
                (operation, pointer, tenant) -> audience,
                body -> body.put("role", role),
                owner.enterprise());
    }

    /** Two invitations that nobody accepts: somebody looks at one and declines it, the other may be taken back. */
    void invitations(Caller owner) {
        JsonNode declined = invited(owner, "VIEWER", known(owner.tenant()));
        Persons.Person invited = persons.person(owner.tenant() + "-invited");
        Caller person = new Caller(invited.name(), owner.tenant(), "", null, invited.token());
        for (String step : List.of("read", "decline")) {
            hands.does(
                    person,
                    "POST /enterprise/v1/invitations/" + step,
                    new KnownAudiences(),
                    body -> body.put("code", declined.path("code").asText()));
        }
        things.addSpare("invitations", text(invited(owner, "VIEWER", known(owner.tenant()))), owner.tenant());
    }

    /** A program of the firm whose tokens run out at once. */
    Supplier<String> shortLivedProgram(Caller owner) {
        Persons.Program program = persons.shortLived();
        Caller newcomer = new Caller(program.client(), owner.tenant(), "", null, program.token());
        takenIn(owner, newcomer, "OWNER", known(owner.tenant()));
        return program.token();
    }

    private static Audience known(String... tenants) {
        return Audience.of(tenants).andOperator().on("twoway.enterprise.member", "twoway.enterprise.claim");
    }

    private static String text(JsonNode made) {
        return made.path("id").asText();
    }
}
