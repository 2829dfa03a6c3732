package twoway.matching.retrieval;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** The vectors of texts that were computed, by whoever asked for them; with the platform's rights. */
@ApplicationScoped
public class TextVectors {

    private static final String KEPT = "select hash, vector, attempts from text_vector where hash = any (?)";

    /** Tried so often, nobody waits for it any more; should it come one day, it is there for the next who asks. */
    private static final int GIVEN_UP = 3;

    /** As whoever puts a firm takes it before its texts. */
    private static final String ALONE = "select last from firm_position for update";

    private static final String WORK =
            "insert into text_vector (hash, language, text) values (?, ?, ?) on conflict do nothing";

    /** Before all that came in by the thousand. What somebody is at needs no haste, and one that has failed waits for its turn. */
    private static final String NEXT = """
            update text_vector set due_at = to_timestamp(?) where hash in (
                select hash from text_vector
                where hash = any (?) and vector is null and attempts = 0 and due_at > to_timestamp(?)
                order by hash for update skip locked)""";

    private final DataSource database;

    TextVectors(DataSource database) {
        this.database = database;
    }

    /** Before all that came in by the thousand, and of that one before the other. */
    public enum Turn {
        FIRST,
        SECOND
    }

    /**
     * What there is of some passages.
     *
     * @param vectors by hash
     * @param givenUp hashes of those that could not be computed
     */
    public record Known(Map<String, float[]> vectors, Set<String> givenUp) {

        /** Those of which the vector is still to come. */
        public List<Passage> missing(List<Passage> passages) {
            return passages.stream()
                    .filter(each -> !vectors.containsKey(each.hash()) && !givenUp.contains(each.hash()))
                    .toList();
        }
    }

    public Known of(Collection<Passage> passages) {
        var known = new Known(new HashMap<>(), new HashSet<>());
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(KEPT)) {
            var hashes = passages.stream().map(Passage::hash).distinct().toArray();
            query.setArray(1, connection.createArrayOf("text", hashes));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var vector = row.getBytes(2);
                    if (vector != null) known.vectors().put(row.getString(1), Vectors.of(vector));
                    else if (row.getInt(3) >= GIVEN_UP) known.givenUp().add(row.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("vectors could not be read: " + e.getMessage(), e);
        }
        return known;
    }

    /** Has these computed before others, in a transaction in which nothing else is locked. */
    public void want(Collection<Passage> passages, Turn turn) {
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
            next.setInt(1, turn.ordinal());
            next.setArray(2, connection.createArrayOf("text", hashes));
            next.setInt(3, turn.ordinal());
            next.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("vectors could not be asked for: " + e.getMessage(), e);
        }
    }
}
