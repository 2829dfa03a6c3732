package twoway.matching.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.search.FieldExistsQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosestPartsTest {

    private static final Passage TEXT = new Passage(Language.EN, "mobile robot");
    private static final float[] VECTOR = {0.6f, 0.8f};
    private static final int MOST = 10;

    @Test
    void of_equally_close_parts_those_of_the_smaller_ids_are_kept_however_the_index_came_about(
            @TempDir Path forwards, @TempDir Path backwards) throws IOException {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 3 * MOST; i++) ids.add(new UUID(0x7000, i));

        var smallest = ids.subList(0, MOST);
        assertEquals(smallest, closest(forwards, ids));
        assertEquals(smallest, closest(backwards, ids.reversed()));
    }

    private static List<UUID> closest(Path folder, List<UUID> order) throws IOException {
        try (var index = new TextIndex(folder)) {
            for (var id : order) {
                index.put(new Entry(id, "{}", Set.of(), List.of(), List.of(new Entry.Part(TEXT, VECTOR))));
                index.show();
            }
            return index.read(searcher -> {
                var field = Language.EN.vector();
                var all = new FieldExistsQuery(field);
                return ClosestParts.of(searcher, all, field, VECTOR, MOST).stream()
                        .map(each -> UUID.fromString(each.entry().utf8ToString()))
                        .toList();
            });
        }
    }
}
