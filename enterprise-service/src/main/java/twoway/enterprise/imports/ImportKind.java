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
                    "url"));

    private final Set<String> required;
    private final List<String> fields;

    ImportKind(Set<String> required, List<String> fields) {
        this.required = required;
        this.fields = fields;
    }

    Set<String> required() {
        return required;
    }

    List<String> fields() {
        return fields;
    }
}
