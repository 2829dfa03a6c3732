package twoway.e2e.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Values where the schema alone does not say what would be taken. The one table to extend when a body cannot be made. */
final class Examples {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    /** Under whose names an office tells of firms. */
    static final String SYSTEM = "probe-office";

    static final String RULE_SET = "MIIT-2026-2";

    /** By the end of the pointer; the longest that fits counts. */
    private static final Map<String, Object> VALUES = Map.ofEntries(
            Map.entry("/country", "CN"),
            Map.entry("/countries/0", "CN"),
            // offices take care of one province, most firms are in another
            Map.entry("/province", "CN-XJ"),
            Map.entry("/enterprise/province", Offices.PROVINCE),
            Map.entry("/preferredCountries/0", "CN"),
            Map.entry("/market", "DE"),
            Map.entry("/language", "en"),
            Map.entry("/markets/0", "DE"),
            Map.entry("/currency", "CNY"),
            Map.entry("/identifiers/0/scheme", "OTHER"),
            Map.entry("/identifier/scheme", "OTHER"),
            Map.entry("/industry/code", "3491"),
            Map.entry("/leadIndustry/code", "3491"),
            Map.entry("/industries/0/scheme", "GBT4754"),
            Map.entry("/industries/0/code", "3491"),
            Map.entry("/gives/0", "PRODUCT"),
            Map.entry("/wants/0", "SALES_CHANNEL"),
            Map.entry("/opens/0", "SALES_CHANNEL"),
            Map.entry("/seeks/0", "PRODUCT"),
            Map.entry("/role", "VIEWER"),
            Map.entry("/ruleSet", RULE_SET),
            Map.entry("/tier", "SRDI"),
            Map.entry("/figures/0/indicator", "revenue"),
            Map.entry("/base", Map.of("GREEN", 1)),
            Map.entry("/scenarios", Map.of("QUALITY", 1)),
            Map.entry("/zone", "Asia/Shanghai"),
            Map.entry("/ids/0", Things.MISSING),
            Map.entry("/upTo", Things.MISSING),
            Map.entry("/categories", Map.of("DEALS", "INBOX")),
            // of each service its own, never the same twice: Shapes
            Map.entry("/address", "nobody@mail.invalid"),
            Map.entry("/topics/0", "twoway.enterprise.member"),
            Map.entry("/to", "AUTHORITY"),
            Map.entry("/sample", true),
            Map.entry("/periodFrom", TODAY.withDayOfYear(1)),
            Map.entry("/validFrom", TODAY.withDayOfYear(1)),
            Map.entry("/lastDay", TODAY),
            Map.entry("/system", SYSTEM),
            Map.entry("/visibility", "PUBLIC"),
            Map.entry("/website", "https://firms.example"),
            Map.entry("/sourceTimestamp", "2026-01-01T00:00:00Z"),
            Map.entry("/noticeUrl", "https://notices.example/1"),
            Map.entry("/orderedOn", TODAY));

    /** What an operation cannot do without in its query. */
    private static final Map<String, String> QUERIES = Map.of(
            "POST /enterprise/v1/imports",
            publicRecords(),
            "GET /enterprise/v1/concepts/of-text",
            "text=robot",
            // well-formed, and signed by nobody
            "POST /enterprise/v1/unsubscriptions",
            "word=AAAA." + "A".repeat(43));

    private Examples() {}

    static Optional<String> query(Operation operation) {
        return Optional.ofNullable(QUERIES.get(operation.name()));
    }

    /** How the file that {@link Words} writes is read as public records. */
    static String publicRecords() {
        return imported("PUBLIC_RECORD") + "&map=country:country&map=nameEn:text";
    }

    /** How the same file is read as past challenges. */
    static String pastChallenges() {
        return imported("PAST_CHALLENGE") + "&map=publisher:text&map=titleEn:text";
    }

    /** The same file as firms that an office tells of, to be looked at first: none of its rows can be taken. */
    static String firms(String office) {
        return "kind=ENTERPRISE&mode=dry-run&office=" + office + "&sourceTimestamp=2026-01-01T00:00:00Z"
                + "&map=externalId:id&map=country:country&map=nameEn:text&map=industryScheme:text&map=industryCode:text";
    }

    private static String imported(String kind) {
        return "kind=" + kind + "&source=probe&licence=CC0&map=externalId:id";
    }

    static Optional<JsonNode> at(String pointer) {
        return VALUES.keySet().stream()
                .filter(pointer::endsWith)
                .max(java.util.Comparator.comparingInt(String::length))
                .map(VALUES::get)
                .map(Examples::json);
    }

    private static JsonNode json(Object value) {
        return value instanceof LocalDate day ? TextNode.valueOf(day.toString()) : Contract.JSON.valueToTree(value);
    }
}
