package twoway.matching.retrieval;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** The vectors of texts that were computed, by whoever asked for them; with the platform's rights. */
@ApplicationScoped
public class TextVectors {

    private static final String KEPT =
            "select hash, vector from text_vector where hash = any (?) and vector is not null";

    /** As whoever puts a firm takes it before its texts. */
    private static final String ALONE = "select last from firm_position for update";

    private static final String WORK =
            "insert into text_vector (hash, language, text) values (?, ?, ?) on conflict do nothing";

    /** Before all that came in by the thousand. What somebody is at needs no haste, and one that has failed waits for its turn. */
    private static final String NEXT = """
            update text_vector set due_at = to_timestamp(0) where hash in (
                select hash from text_vector where hash = any (?) and vector is null and attempts = 0
                order by hash for update skip locked)""";

    private final DataSource database;

    TextVectors(DataSource database) {
        this.database = database;
    }

    /** By the passages' hash; what has none yet is missing. */
    public Map<String, float[]> of(Collection<Passage> passages) {
        var found = new HashMap<String, float[]>();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(KEPT)) {
            var hashes = passages.stream().map(Passage::hash).distinct().toArray();
            query.setArray(1, connection.createArrayOf("text", hashes));
            try (var row = query.executeQuery()) {
                while (row.next()) found.put(row.getString(1), Vectors.of(row.getBytes(2)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("vectors could not be read: " + e.getMessage(), e);
        }
        return found;
    }

    /** Has these computed before others, in a transaction in which nothing else is locked. */
    public void wantNext(Collection<Passage> passages) {
        if (passages.isEmpty()) return;
        var inOrder = passages.stream()
                .distinct()
                .sorted(Comparator.comparing(Passage::hash))
                .toList();
        try (var connection = database.getConnection();
                var alone = connection.prepareStatement(ALONE);
                var insert = connection.prepareStatement(WORK);
                var next = connection.prepareStatement(NEXT)) {
            alone.execute();
            for (var passage : inOrder) {
                insert.setString(1, passage.hash());
                insert.setString(2, passage.language().name());
                insert.setString(3, passage.text());
                insert.addBatch();
            }
            insert.executeBatch();
            var hashes = inOrder.stream().map(Passage::hash).toArray();
            next.setArray(1, connection.createArrayOf("text", hashes));
            next.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("vectors could not be asked for: " + e.getMessage(), e);
        }
    }
}
