package twoway.matching.pool;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import twoway.chassis.value.LocalizedText;

/**
 * What we read of a posting: the whole projection each time.
 *
 * @param criteria what the owner keeps to itself; on the wire {@code private}
 */
record PostingNews(
        UUID postingId,
        String kind,
        UUID enterpriseId,
        String status,
        List<String> gives,
        List<String> wants,
        LocalizedText title,
        LocalizedText description,
        List<String> markets,
        List<Industry> industries,
        List<String> tags,
        Capacity capacity,
        LocalDate validFrom,
        LocalDate validTill,
        @JsonProperty("private") JsonNode criteria) {

    /**
     * How many partners are taken in the period.
     *
     * @param market the territory the places are for, {@code null} for any
     */
    record Capacity(int places, LocalDate periodFrom, LocalDate periodTill, String market) {}
}
