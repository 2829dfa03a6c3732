package twoway.enterprise.posting;

/** What an enterprise can give a partner. Values are never renamed; any enterprise may give or want any of them. */
public enum ResourceKind {
    SALES_CHANNEL,
    SUPPLY_CHAIN,
    AFTER_SALES_SERVICE,
    TALENT,
    OVERSEAS_DEVELOPMENT,
    CAPITAL,
    DIGITALISATION,
    BRAND,
    PRODUCT,
    TECHNOLOGY,
    INNOVATION
}
