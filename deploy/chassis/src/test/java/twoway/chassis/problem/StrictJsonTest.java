package twoway.chassis.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StrictJsonTest {

    record Asked(Set<TimeUnit> units) {}

    /** Otherwise the hash of a request would be another one after a restart, and its repetition would be refused. */
    @Test
    void a_set_is_read_in_the_order_in_which_it_was_written() throws JsonProcessingException {
        var json = JsonMapper.builder().build();
        new StrictJson().customize(json);
        var units = List.of(TimeUnit.values());

        for (var written : List.of(units, units.reversed())) {
            var read = json.readValue(json.writeValueAsString(new Asked(new LinkedHashSet<>(written))), Asked.class);
            assertEquals(written, List.copyOf(read.units()));
        }
    }
}
