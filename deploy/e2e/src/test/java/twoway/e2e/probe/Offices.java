package twoway.e2e.probe;

import static twoway.demo.Json.id;
import static twoway.demo.Json.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import twoway.demo.Wait;

/** What a programme office does for the firms of its province. */
final class Offices {
    private static final String FIRM = "/enterprise/v1/enterprises/{enterpriseId}";
    private static final String OFFICE = "/enterprise/v1/offices/{officeId}";
    /** Of whose firms they take care. */
    static final String PROVINCE = "CN-ZJ";

    private static final Consumer<ObjectNode> ENDLESS = body -> body.putNull("validTill");

    private final Hands hands;
    private final Things things;
    private final Persons persons;
    private final Firms firms;

    Offices(Hands hands, Things things, Persons persons, Firms firms) {
        this.hands = hands;
        this.things = things;
        this.persons = persons;
        this.firms = firms;
    }

    /** Takes care of others: tells of one and vouches for it, and decides on the titles that another one reports. */
    void on(Caller holder) {
        Caller neighbour = neighbour();
        helps(holder, neighbour, granted(holder, "SERVICE_ORGANISATION", PROVINCE, ENDLESS));
        decides(holder, neighbour, granted(holder, "AUTHORITY", PROVINCE, ENDLESS));
        String revoked = granted(holder, "AUTHORITY", "CN-SH", Hands.AS_IT_IS);
        hands.does(firms.operator, "POST /enterprise/v1/offices/{id}/revoke", revoked);
        things.addSpare("offices", revoked, holder.tenant());
    }

    /** A firm of the office's province, with an owner whom nobody asks. */
    private Caller neighbour() {
        Caller owner =
                firms.registered("w", "w's owner", persons.person("w-owner").token(), new KnownAudiences());
        hands.does(
                owner,
                "PUT " + FIRM + "/profile",
                new KnownAudiences(),
                body -> body.put("province", PROVINCE),
                owner.enterprise());
        return owner;
    }

    private void helps(Caller holder, Caller neighbour, String organisation) {
        things.add("offices", organisation, holder.tenant());
        things.add("organisations", organisation, holder.tenant());
        String told = id(hands.does(holder, "PUT " + OFFICE + "/firms/{externalId}", organisation, "A-1"));
        // the office itself learns nothing but that it was heard
        hands.gets(firms.operator, "/enterprise/v1/enterprises/by-external-id/" + Examples.SYSTEM + "/A-1");
        things.add("vouchings", vouched(holder, organisation, told), holder.tenant());
        hands.does(
                holder,
                "POST " + OFFICE + "/vouchings/{vouchingId}/withdraw",
                organisation,
                vouched(holder, organisation, neighbour.enterprise()));
        things.addSpare("vouchings", vouched(holder, organisation, neighbour.enterprise()), holder.tenant());
        String file = id(hands.brings(holder, "POST /enterprise/v1/imports", Examples.firms(organisation), ""));
        Wait.until(
                "import " + file,
                () -> Optional.of(hands.gets(holder, "/enterprise/v1/imports/" + file))
                        .filter(seen -> text(seen, "state").equals("CHECKED")));
        things.add("imports", file, holder.tenant());
    }

    private String vouched(Caller holder, String organisation, String firm) {
        return id(hands.does(
                holder,
                "POST " + OFFICE + "/vouchings",
                new KnownAudiences(),
                body -> body.put("enterpriseId", firm),
                organisation));
    }

    private String granted(Caller holder, String role, String province, Consumer<ObjectNode> change) {
        return id(hands.does(firms.operator, "POST /enterprise/v1/offices", new KnownAudiences(), body -> {
            body.put("enterpriseId", holder.enterprise()).put("role", role).put("province", province);
            change.accept(body);
        }));
    }

    /** Of the neighbour's titles one is decided on, one waits. */
    private void decides(Caller holder, Caller neighbour, String authority) {
        things.add("offices", authority, holder.tenant());
        things.add("authorities", authority, holder.tenant());
        String decided = titled(holder, neighbour);
        for (String word : List.of("confirm", "revoke")) {
            hands.does(holder, "POST " + OFFICE + "/titles/{titleId}/" + word, authority, decided);
        }
        things.add("titles of others", decided, holder.tenant(), neighbour.tenant());
        things.addSpare("titles of others", titled(holder, neighbour), holder.tenant(), neighbour.tenant());
    }

    private String titled(Caller holder, Caller neighbour) {
        Bench.Audiences heard = (operation, pointer, who) ->
                Audience.of(neighbour.tenant(), holder.tenant()).andOperator().on(KnownAudiences.TITLES);
        return id(hands.does(neighbour, "POST " + FIRM + "/titles", heard, Hands.AS_IT_IS, neighbour.enterprise()));
    }
}
