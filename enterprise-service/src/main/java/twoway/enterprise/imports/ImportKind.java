package twoway.enterprise.imports;

import java.util.List;
import java.util.Set;

/** What a file holds, and the fields its columns may fill. */
enum ImportKind {
    PUBLIC_RECORD(
            Set.of("externalId", "country"),
            List.of(
                    "externalId",
                    "nameZh",
                    "nameEn",
                    "country",
                    "province",
                    "city",
                    "industry",
                    "industryScheme",
                    "industryCode",
                    "website",
                    "descriptionZh",
                    "descriptionEn")),
    PAST_CHALLENGE(
            Set.of("externalId", "publisher"),
            List.of(
                    "externalId",
                    "publisher",
                    "titleZh",
                    "titleEn",
                    "descriptionZh",
                    "descriptionEn",
                    "topics",
                    "opensOn",
                    "closesOn",
                    "url")),
    /** Firms as an office, or whoever speaks for one, tells of them. */
    ENTERPRISE(
            Set.of("externalId", "country", "industryScheme", "industryCode"),
            List.of(
                    "externalId",
                    "sourceTimestamp",
                    "nameZh",
                    "nameEn",
                    "uscc",
                    "lei",
                    "otherIdentifier",
                    "country",
                    "province",
                    "industryScheme",
                    "industryCode",
                    "employees",
                    "annualRevenue",
                    "totalAssets",
                    "currency",
                    "markets",
                    "website",
                    "sample"));

    private final Set<String> required;
    private final List<String> fields;

    ImportKind(Set<String> required, List<String> fields) {
        this.required = required;
        this.fields = fields;
    }

    Set<String> required() {
        return required;
    }

    /** Whether nothing but imports changes what a file of this kind is about, so that the same file again says nothing new. */
    boolean isImportedOnly() {
        return this != ENTERPRISE;
    }

    List<String> fields() {
        return fields;
    }
}
