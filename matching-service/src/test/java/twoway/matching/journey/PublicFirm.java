package twoway.matching.journey;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** A firm that has not joined, as enterprise-service has it on record from a public source. */
final class PublicFirm {

    private final UUID id = UUID.randomUUID();
    private final AtomicLong sequence = new AtomicLong();
    private final Map<String, Object> record = new HashMap<>();

    PublicFirm(String language, String description) {
        record.putAll(Map.of(
                "recordId",
                id,
                "standing",
                "NOT_A_MEMBER",
                "source",
                "sample-source",
                "externalId",
                id,
                "sourceName",
                "Sample Source",
                "licence",
                "CC0",
                "retrievedOn",
                "2026-11-01",
                "names",
                Map.of(language, "zh".equals(language) ? "示例公司" : "Sample Company"),
                "country",
                "CN",
                "description",
                Map.of(language, description)));
    }

    PublicFirm with(String field, Object value) {
        record.put(field, value);
        return this;
    }

    PublicFirm imported() {
        tell("imported");
        return this;
    }

    void changed(String language, String description) {
        record.put("description", Map.of(language, description));
        tell("changed");
    }

    void claimed() {
        record.put("standing", "CLAIMED");
        tell("claimed");
    }

    private void tell(String verb) {
        Neighbour.tells(
                "enterprise.public-record",
                id,
                "twoway.public-record-" + verb + ".v1",
                sequence.incrementAndGet(),
                record);
    }

    String id() {
        return id.toString();
    }
}
