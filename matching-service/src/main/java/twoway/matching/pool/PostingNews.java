package twoway.matching.pool;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import twoway.chassis.value.LocalizedText;

/**
 * What we read of a posting: the whole projection each time.
 *
 * @param capacity how many partners are taken, line by line; empty or left out if no limit is stated; what was told before
 *     there were lines is one line that stands alone
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

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<DeclaredPlaces> capacity,

        LocalDate validFrom,
        LocalDate validTill,
        @JsonProperty("private") JsonNode criteria) {}
