package twoway.local;

/** What a platform consists of. */
public enum Part {
    POSTGRESQL,
    KAFKA,
    KEYCLOAK,
    MAIL,
    ENTERPRISE,
    MATCHING,
    CHANNEL,
    EDGE;

    static Part of(String service) {
        return valueOf(service.toUpperCase(java.util.Locale.ROOT));
    }
}
