package twoway.enterprise.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import twoway.chassis.page.Page;

class ExportFileTest {

    private final List<String> held = new ArrayList<>();
    private int most;

    @Test
    void never_more_than_a_page_is_held() throws IOException {
        var file = new ExportFile(new ObjectMapper(), held::clear);

        try (var lines = file.of(new Pages(), UUID.randomUUID(), ExportFormat.NDJSON)) {
            assertEquals(
                    30,
                    new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .count());
        }
        assertEquals(10, most);
        assertEquals(List.of(), held);
    }

    /** Three pages of ten; what is read stays in memory until somebody lets go of it. */
    private final class Pages implements Entered {

        @Override
        public String kind() {
            return "things";
        }

        @Override
        public Page<?> entered(UUID enterpriseId, String after) {
            var page = after == null ? 1 : Integer.parseInt(after);
            var items = new ArrayList<Map<String, String>>();
            for (int i = 0; i < 10; i++) {
                held.add("thing");
                items.add(Map.of("name", "thing " + i));
            }
            most = Math.max(most, held.size());
            return new Page<>(items, page == 3 ? null : String.valueOf(page + 1));
        }
    }
}
