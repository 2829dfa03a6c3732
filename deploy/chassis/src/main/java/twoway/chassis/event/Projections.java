package twoway.chassis.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import twoway.chassis.event.ProjectionState.Position;
import twoway.chassis.event.ProjectionState.Table;

/** The copies that this service keeps of what others have told, and how they stand. */
@ApplicationScoped
public class Projections {

    static final String LIVE = "public";
    static final String SHADOW = "shadow";

    private static final int AFTER_TABLES = 1_000;

    private static final String POSITIONS = """
            select %d, topic, count(*), sum(last)::text, count(*) filter (where parked)
            from %s.consumer_position where consumer = ? and topic = any(?) group by topic""";

    private final List<Projection> all;
    private final DataSource database;
    private final String consumer;

    Projections(
            @Any Instance<Projection> all,
            DataSource database,
            @ConfigProperty(name = "twoway.service") String consumer) {
        this.all = all.stream().sorted(Comparator.comparing(Projection::name)).toList();
        this.database = database;
        this.consumer = consumer;
    }

    /** All of them, by name; read with the platform's own rights. */
    public List<ProjectionState> states() {
        return all.stream().map(each -> state(each, LIVE)).toList();
    }

    public Optional<ProjectionState> state(String name) {
        return find(name).map(each -> state(each, LIVE));
    }

    Optional<Projection> find(String name) {
        return all.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    boolean none() {
        return all.isEmpty();
    }

    static List<String> topics(Projection projection) {
        return projection.streams().stream().map(Topics::of).sorted().toList();
    }

    List<TableShape> shapes(Projection projection) {
        try (var connection = database.getConnection()) {
            return shapes(connection, projection);
        } catch (SQLException e) {
            throw new IllegalStateException("the tables of " + projection.name() + " were not found", e);
        }
    }

    private static List<TableShape> shapes(Connection connection, Projection projection) throws SQLException {
        var shapes = new ArrayList<TableShape>();
        for (var table : projection.tables()) shapes.add(TableShape.of(connection, table));
        return shapes;
    }

    /** A table with its hash, or a topic with what is parked of it. */
    private record Line(int place, String name, long count, String sums, long parked) {}

    /** One statement, hence one moment: the digest belongs to the positions beside it. */
    ProjectionState state(Projection projection, String schema) {
        var tables = new ArrayList<Table>();
        var hashed = new ArrayList<String>();
        var positions = new ArrayList<Position>();
        for (var line : lines(projection, schema)) {
            if (line.place() < AFTER_TABLES) {
                tables.add(new Table(line.name(), line.count()));
                hashed.add(line.name() + " " + line.count() + " " + line.sums());
            } else {
                positions.add(new Position(line.name(), line.count(), Long.parseLong(line.sums()), line.parked()));
            }
        }
        var rows = tables.stream().mapToLong(Table::rows).sum();
        return new ProjectionState(projection.name(), rows, hash(hashed), List.copyOf(tables), List.copyOf(positions));
    }

    private List<Line> lines(Projection projection, String schema) {
        try (var connection = database.getConnection()) {
            var shapes = shapes(connection, projection);
            var sql = new StringBuilder();
            for (int i = 0; i < shapes.size(); i++) {
                sql.append(shapes.get(i).digest(i, schema)).append(" union all ");
            }
            sql.append(POSITIONS.formatted(AFTER_TABLES, schema)).append(" order by 1, 2");
            try (var query = connection.prepareStatement(sql.toString())) {
                query.setString(1, consumer);
                query.setArray(
                        2, connection.createArrayOf("text", topics(projection).toArray()));
                var lines = new ArrayList<Line>();
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        lines.add(new Line(
                                row.getInt(1), row.getString(2), row.getLong(3), row.getString(4), row.getLong(5)));
                    }
                }
                return lines;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the rows of " + projection.name() + " were not read", e);
        }
    }

    private static String hash(List<String> lines) {
        try {
            var bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
