package twoway.matching.scouting;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import twoway.matching.retrieval.Embedder;
import twoway.matching.retrieval.Language;
import twoway.matching.retrieval.Passage;
import twoway.matching.retrieval.Vectors;

/** One batch of vectors: takes rows that are due and that nobody else works on, computes, tells the indexes. */
@ApplicationScoped
class VectorWork {

    private static final Logger LOG = Logger.getLogger(VectorWork.class);

    private static final String DUE = """
            select hash, language, text from text_vector
            where vector is null and due_at <= clock_timestamp() order by due_at, hash limit 8
            for update skip locked""";
    private static final String DONE = "update text_vector set vector = ?, text = null where hash = ?";
    private static final String LATER = """
            update text_vector set attempts = attempts + 1,
                due_at = clock_timestamp() + least(attempts + 1, 60) * interval '1 minute'
            where hash = ?""";
    // Taken before the vectors are written, as whoever puts a firm takes it before its texts; and before the firms are
    // looked for: whoever adds one of these texts meanwhile then sees the vector itself.
    private static final String ALONE = "select last from firm_position for update";
    private static final String TOUCH = """
            with saying as (select distinct firm_id from firm_text where hash = any (?) and not heading),
                 numbered as (select firm_id, row_number() over (order by firm_id) as number from saying),
                 given as (update firm_position set last = last + (select count(*) from saying) returning last)
            update findable_firm firm set position = given.last - (select count(*) from saying) + numbered.number
            from given, numbered where firm.id = numbered.firm_id""";

    private final DataSource database;
    private final Embedder embedder;

    VectorWork(DataSource database, Embedder embedder) {
        this.database = database;
        this.embedder = embedder;
    }

    private record Due(String hash, Passage passage) {}

    /** @param vector {@code null} if there is none to be had now */
    private record Computed(String hash, byte[] vector) {}

    /** Tells how many rows were looked at. */
    int round() {
        try (var connection = database.getConnection()) {
            var due = due(connection);
            if (!due.isEmpty())
                keep(connection, due.stream().map(this::computed).toList());
            return due.size();
        } catch (SQLException e) {
            throw new IllegalStateException("vectors could not be kept: " + e.getMessage(), e);
        }
    }

    private static List<Due> due(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(DUE);
                var row = query.executeQuery()) {
            var due = new ArrayList<Due>();
            while (row.next()) {
                var passage = new Passage(Language.valueOf(row.getString(2)), row.getString(3));
                due.add(new Due(row.getString(1), passage));
            }
            return due;
        }
    }

    /** One text that cannot be computed keeps no other waiting. */
    private Computed computed(Due due) {
        try {
            var vector = embedder.of(due.passage()).map(Vectors::bytes);
            return new Computed(due.hash(), vector.orElse(null));
        } catch (RuntimeException e) {
            LOG.warnf("text %s has no vector yet: %s", due.hash(), e.getMessage());
            return new Computed(due.hash(), null);
        }
    }

    private static void keep(Connection connection, List<Computed> computed) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(ALONE);
        }
        var done = new ArrayList<String>();
        for (var each : computed) {
            write(connection, each);
            if (each.vector() != null) done.add(each.hash());
        }
        if (!done.isEmpty()) touch(connection, done);
    }

    private static void write(Connection connection, Computed computed) throws SQLException {
        var vector = computed.vector();
        try (var update = connection.prepareStatement(vector == null ? LATER : DONE)) {
            if (vector != null) update.setBytes(1, vector);
            update.setString(vector == null ? 1 : 2, computed.hash());
            update.executeUpdate();
        }
    }

    private static void touch(Connection connection, List<String> done) throws SQLException {
        try (var touch = connection.prepareStatement(TOUCH)) {
            touch.setArray(1, connection.createArrayOf("text", done.toArray()));
            touch.executeUpdate();
        }
    }
}
