package twoway.local;

import java.util.List;

/** What a newcomer reads when everything runs: where, who, and one line to try. */
final class Welcome {
    private static final String CLIENT = "example-mobile-robots";

    private Welcome() {}

    static String to(Platform platform) {
        return where(platform) + people(platform) + attempt(platform);
    }

    private static String where(Platform platform) {
        return """

                Twoway runs. Ctrl-C stops it; its data stays in %s

                  platform            %s   (open it in a browser and sign in as mei, lin or wen)
                  identity provider   %s   (admin, password %s)
                  mail                deploy/mail%s   (shows what was sent; nothing leaves this machine)
                """.formatted(
                        platform.data(),
                        platform.edge(),
                        platform.keycloak().origin(),
                        platform.clientSecret("keycloak-admin"),
                        platform.mailbox().option());
    }

    private static String people(Platform platform) {
        StringBuilder text = new StringBuilder("\n  sample users (password) and sample clients (secret)\n");
        for (String name : List.of(
                "lin",
                "mei",
                "wen",
                "otto",
                "example-large-group",
                "example-mobile-robots",
                "example-warehouse-systems",
                "example-operator")) {
            text.append("    %-27s %s%n".formatted(name, platform.clientSecret(name)));
        }
        return text.toString();
    }

    private static String attempt(Platform platform) {
        return """

                  the matches of Example Mobile Robots, with their reasons:

                curl -s %s/matching/v1/matches -H "Authorization: Bearer $(curl -s %s/protocol/openid-connect/token \\
                  -d grant_type=client_credentials -d client_id=%s -d client_secret=%s \\
                  | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')"

                """.formatted(platform.edge(), platform.issuer(), CLIENT, platform.clientSecret(CLIENT));
    }
}
