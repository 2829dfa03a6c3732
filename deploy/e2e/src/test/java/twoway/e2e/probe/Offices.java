package twoway.e2e.probe;

import static twoway.demo.Json.id;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What a programme office does for the firms of its province. */
final class Offices {
    private static final String FIRM = "/enterprise/v1/enterprises/{enterpriseId}";
    private static final String OFFICE = "/enterprise/v1/offices/{officeId}";
    private static final String PROVINCE = "CN-ZJ";

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

    /** Takes care of others: tells of one and vouches for it, and decides on the title that another one reports. */
    void on(Caller holder) {
        String organisation = granted(holder, "SERVICE_ORGANISATION", PROVINCE);
        String told = id(hands.does(
                holder,
                "PUT " + OFFICE + "/firms/{externalId}",
                new KnownAudiences(),
                body -> ((ObjectNode) body.path("enterprise")).put("province", PROVINCE),
                organisation,
                "A-1"));
        hands.does(
                holder,
                "POST " + OFFICE + "/vouchings",
                new KnownAudiences(),
                body -> body.put("enterpriseId", told),
                organisation);
        things.add("offices", organisation, holder.tenant());
        decides(holder, granted(holder, "AUTHORITY", PROVINCE));
        String revoked = granted(holder, "AUTHORITY", "CN-SH");
        hands.does(firms.operator, "POST /enterprise/v1/offices/{id}/revoke", revoked);
        things.addSpare("offices", revoked, holder.tenant());
    }

    private String granted(Caller holder, String role, String province) {
        return id(hands.does(
                firms.operator,
                "POST /enterprise/v1/offices",
                new KnownAudiences(),
                body -> body.put("enterpriseId", holder.enterprise())
                        .put("role", role)
                        .put("province", province)
                        .putNull("validTill")
                        .put("validFrom", "2026-01-01")));
    }

    private void decides(Caller holder, String authority) {
        Bench.Audiences heard = (operation, pointer, who) ->
                Audience.of("w", holder.tenant()).andOperator().on(KnownAudiences.TITLES);
        Caller owner =
                firms.registered("w", "w's owner", persons.person("w-owner").token(), new KnownAudiences());
        hands.does(
                owner,
                "PUT " + FIRM + "/profile",
                new KnownAudiences(),
                body -> body.put("province", PROVINCE),
                owner.enterprise());
        String title = id(hands.does(owner, "POST " + FIRM + "/titles", heard, Hands.AS_IT_IS, owner.enterprise()));
        for (String word : List.of("confirm", "revoke")) {
            hands.does(holder, "POST " + OFFICE + "/titles/{titleId}/" + word, authority, title);
        }
    }
}
