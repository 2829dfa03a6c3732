package twoway.e2e.probe;

import java.util.Map;
import java.util.Set;

/**
 * Who may see what is said where. What does not stand here is for the firm alone that said it: so is every text field of
 * every operation to come, until a line here says otherwise.
 */
final class KnownAudiences implements Bench.Audiences {
    private static final String ENTERPRISES = "twoway.enterprise.enterprise";

    static final String TITLES = "twoway.enterprise.title";
    private static final String CASES = "twoway.channel.onboarding-case";

    private static final Set<String> PRIVATE = Set.of("/identifiers", "/employees", "/annualRevenue", "/totalAssets");

    /** What the other party of a deal may read, by the beginning of operation and pointer, with their topic. */
    private static final Map<String, String> BETWEEN_PARTIES = Map.of(
            "POST /matching/v1/proposals", "twoway.matching.partnership",
            "POST /matching/v1/commitments/", "",
            "POST /channel/v1/checklist-items/", "",
            "POST /channel/v1/onboarding-cases/", "",
            "POST /channel/v1/onboarding-cases/{id}/lanes/{market}/orders /orderNumber", CASES,
            "POST /channel/v1/onboarding-cases/{id}/lanes/{market}/orders /quantity", CASES);

    @Override
    public Audience of(Operation operation, String pointer, String tenant) {
        Audience own = Audience.of(tenant);
        String place = operation.name() + " " + pointer;
        return switch (operation.path()) {
            case "/enterprise/v1/enterprises/by-external-id/{system}/{externalId}",
                    "/enterprise/v1/offices/{officeId}/firms/{externalId}" ->
                isPrivateInAProfile(pointer.replaceFirst("^/enterprise", ""))
                        ? own.andOperator()
                        : own.andOperator().on(ENTERPRISES);
            case "/enterprise/v1/enterprises" ->
                isPrivateInAProfile(pointer)
                        ? own.andOperator()
                        : own.andOperator().on(ENTERPRISES);
            case "/enterprise/v1/enterprises/{enterpriseId}/profile" ->
                isPrivateInAProfile(pointer) ? own.andOperator() : Audience.PUBLIC;
            case "/enterprise/v1/enterprises/{id}/merge" ->
                Audience.of(tenant, "m").andOperator();
            case "/enterprise/v1/enterprises/{enterpriseId}/figures" -> own.andOperator();
            case "/enterprise/v1/enterprises/{enterpriseId}/documents" -> own.andOperator();
            case "/enterprise/v1/offices", "/enterprise/v1/offices/{id}/revoke" ->
                Audience.of(tenant, "c", "s").andOperator();
            case "/enterprise/v1/offices/{officeId}/vouchings",
                    "/enterprise/v1/offices/{officeId}/vouchings/{vouchingId}/withdraw" ->
                Audience.of(tenant, "w").andOperator();
            case "/enterprise/v1/offices/{officeId}/titles/{titleId}/confirm",
                    "/enterprise/v1/offices/{officeId}/titles/{titleId}/revoke" ->
                Audience.of(tenant, "w").andOperator().on(TITLES);
            case "/enterprise/v1/enterprises/{id}/suspend",
                    "/enterprise/v1/enterprises/{id}/reinstate",
                    "/enterprise/v1/enterprises/{enterpriseId}/evidence" ->
                Audience.of(tenant, "s").andOperator();
            case "/enterprise/v1/enterprises/{enterpriseId}/titles" ->
                own.andOperator().on(TITLES);
            case "/enterprise/v1/enterprises/{enterpriseId}/titles/{titleId}/confirm",
                    "/enterprise/v1/enterprises/{enterpriseId}/titles/{titleId}/revoke" ->
                Audience.of(tenant, "s").andOperator().on(TITLES);
            // what authorities have announced is there for everybody
            case "/enterprise/v1/official-batches/{code}", "/enterprise/v1/clusters", "/enterprise/v1/clusters/{id}" ->
                Audience.PUBLIC;
            // it stands on a public profile
            case "/enterprise/v1/affiliations", "/enterprise/v1/affiliations/{id}/end" -> Audience.PUBLIC;
            case "/enterprise/v1/claims", "/enterprise/v1/claims/{id}/appeal" -> own.andOperator();
            case "/enterprise/v1/claims/{id}/accept",
                    "/enterprise/v1/claims/{id}/reject",
                    "/enterprise/v1/claims/{id}/dismiss" ->
                Audience.of(tenant, "k").andOperator();
            case "/enterprise/v1/posting-reports" -> own.andOperator();
            // of everything that is reported here c is the owner
            case "/enterprise/v1/posting-reports/{id}/uphold" ->
                Audience.of("a", "c").andOperator();
            case "/enterprise/v1/posting-reports/{id}/dismiss" ->
                Audience.of("a").andOperator();
            case "/enterprise/v1/posting-reviews/{id}/send-back" ->
                Audience.of("c").andOperator();
            // what is brought in from public sources is there for everybody
            case "/enterprise/v1/imports" -> Audience.PUBLIC;
            case "/enterprise/v1/enterprises/{enterpriseId}/invitations" ->
                own.andOperator().on("twoway.enterprise.member");
            // asked and forgotten
            case "/matching/v1/firm-searches",
                    "/matching/v1/posting-searches",
                    "/matching/v1/previews",
                    "/enterprise/v1/memberships",
                    "/enterprise/v1/enterprises/{id}/retire",
                    "/enterprise/v1/erasures",
                    "/enterprise/v1/invitations/read",
                    "/enterprise/v1/mail-address/confirm",
                    "/enterprise/v1/invitations/decline" -> Audience.of();
            // whoever may change it may publish it
            case "/enterprise/v1/offers/{id}",
                    "/enterprise/v1/needs/{id}",
                    "/enterprise/v1/offers/{id}/renew",
                    "/enterprise/v1/needs/{id}/renew" -> Audience.PUBLIC;
            default ->
                BETWEEN_PARTIES.keySet().stream()
                        .filter(place::startsWith)
                        .max(java.util.Comparator.comparingInt(String::length))
                        .map(known -> parties(tenant).on(BETWEEN_PARTIES.get(known)))
                        .orElse(own);
        };
    }

    /** What stands in no public profile and in no event. */
    static boolean isPrivateInAProfile(String pointer) {
        return PRIVATE.stream().anyMatch(pointer::startsWith);
    }

    /** Everybody who deals here deals with b; b deals with a, or says so. */
    private static Audience parties(String tenant) {
        return tenant.equals("b") ? Audience.of("a", "b") : Audience.of(tenant, "b");
    }
}
