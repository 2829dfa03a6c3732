package twoway.enterprise.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import twoway.enterprise.classification.CodeNames;
import twoway.enterprise.classification.IndustryCode;

/** Counts the firms that are here, each time anew: one pass over the firms, one over their titles, one over who belongs to clusters. */
@ApplicationScoped
class ProgrammeNumbers {

    /** Whoever was merged into another or has left is no firm of its own. */
    private static final String FIRM = """
        with firm as (
            select id, state, coalesce(province, country) as place, country, size_class, industry ->> 'scheme' as scheme,
                industry ->> 'code' as code,
                greatest(date_trunc('month', registered_at at time zone 'Asia/Shanghai')::date, ?) as month
            from enterprise where state not in ('MERGED', 'RETIRED') and (not sample or ?)
                and (?::text is null or province = ?))
        """;

    private static final String FIRMS = FIRM + """
        select grouping(state) = 0 as by_state, grouping(place) = 0 as by_place, grouping(size_class) = 0 as by_size,
            grouping(code) = 0 as by_industry, state, place, country, size_class, scheme, code, month, count(*) as firms
        from firm
        group by grouping sets ((month), (state, month), (place, country, month), (size_class, month), (scheme, code, month))\
        """;
    private static final String HOLDERS = FIRM + """
        select tier, grouping(batch) = 0 as by_batch, batch, month, count(distinct enterprise_id) as firms
        from official_title t join firm on firm.id = t.enterprise_id
        where t.state = 'CONFIRMED_AT_SOURCE' and ? between valid_from and valid_till
        group by grouping sets ((tier, month), (tier, batch, month))\
        """;

    private static final String MEMBERS = FIRM + """
        select cluster_id::text as cluster, month, count(*) as firms
        from cluster_member m join firm on firm.id = m.enterprise_id where m.till is null group by cluster_id, month\
        """;

    private final DataSource database;
    private final CodeNames codes;

    ProgrammeNumbers(DataSource database, CodeNames codes) {
        this.database = database;
        this.codes = codes;
    }

    /**
     * Which firms are counted.
     *
     * @param samples whether those made up for demonstration are among them
     * @param province of which alone, ISO 3166-2; {@code null} for all there are
     */
    record Whose(boolean samples, String province) {

        /** The places of {@link #FIRM}. */
        private void fill(PreparedStatement query, Window window) throws SQLException {
            query.setObject(1, window.earlier());
            query.setBoolean(2, samples);
            query.setString(3, province);
            query.setString(4, province);
        }
    }

    /** New firms by month of registration, of each value of each dimension; what came before the window in the month before it. */
    Map<Dimension, Map<String, Map<YearMonth, Long>>> count(Window window, Whose whose, LocalDate today) {
        var counts = new EnumMap<Dimension, Map<String, Map<YearMonth, Long>>>(Dimension.class);
        for (var dimension : Dimension.values()) counts.put(dimension, new TreeMap<>());
        try (var connection = database.getConnection()) {
            firms(connection, window, whose, counts);
            holders(connection, window, whose, today, counts);
            members(connection, window, whose, counts.get(Dimension.CLUSTER));
        } catch (SQLException e) {
            throw new IllegalStateException("the firms were not counted: " + e.getMessage(), e);
        }
        return counts;
    }

    private void firms(
            Connection connection, Window window, Whose whose, Map<Dimension, Map<String, Map<YearMonth, Long>>> counts)
            throws SQLException {
        try (var query = connection.prepareStatement(FIRMS)) {
            whose.fill(query, window);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var dimension = dimension(row);
                    add(counts.get(dimension), value(dimension, row), row);
                }
            }
        }
    }

    private static Dimension dimension(ResultSet row) throws SQLException {
        if (row.getBoolean("by_state")) return Dimension.STATE;
        if (row.getBoolean("by_place")) return Dimension.PLACE;
        if (row.getBoolean("by_size")) return Dimension.SIZE_CLASS;
        return row.getBoolean("by_industry") ? Dimension.INDUSTRY_SECTION : Dimension.ALL;
    }

    private String value(Dimension dimension, ResultSet row) throws SQLException {
        return switch (dimension) {
            case ALL -> "ALL";
            case STATE -> row.getString("state");
            case PLACE ->
                codes.province(row.getString("place")).isPresent() ? row.getString("place") : row.getString("country");
            case SIZE_CLASS -> row.getString("size_class");
            case INDUSTRY_SECTION -> section(row.getString("scheme"), row.getString("code"));
            case TIER, BATCH, CLUSTER -> throw new IllegalArgumentException(dimension + " is counted apart");
        };
    }

    private String section(String scheme, String code) {
        var widest = codes.path(new IndustryCode(IndustryCode.Scheme.valueOf(scheme), code))
                .getFirst();
        return widest.scheme() + ":" + widest.code();
    }

    private void holders(
            Connection connection,
            Window window,
            Whose whose,
            LocalDate today,
            Map<Dimension, Map<String, Map<YearMonth, Long>>> counts)
            throws SQLException {
        try (var query = connection.prepareStatement(HOLDERS)) {
            whose.fill(query, window);
            query.setObject(5, today);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var tier = row.getString("tier");
                    if (!row.getBoolean("by_batch")) add(counts.get(Dimension.TIER), tier, row);
                    else if (row.getString("batch") != null) {
                        add(counts.get(Dimension.BATCH), tier + "-" + row.getString("batch"), row);
                    }
                }
            }
        }
    }

    private static void members(
            Connection connection, Window window, Whose whose, Map<String, Map<YearMonth, Long>> counts)
            throws SQLException {
        try (var query = connection.prepareStatement(MEMBERS)) {
            whose.fill(query, window);
            try (var row = query.executeQuery()) {
                while (row.next()) add(counts, row.getString("cluster"), row);
            }
        }
    }

    private static void add(Map<String, Map<YearMonth, Long>> values, String value, ResultSet row) throws SQLException {
        values.computeIfAbsent(value, each -> new TreeMap<>())
                .merge(YearMonth.from(row.getObject("month", LocalDate.class)), row.getLong("firms"), Long::sum);
    }
}
