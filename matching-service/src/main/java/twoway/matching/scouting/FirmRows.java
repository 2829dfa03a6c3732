package twoway.matching.scouting;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import twoway.chassis.actor.Tenancy;
import twoway.matching.retrieval.Entry;
import twoway.matching.retrieval.Language;
import twoway.matching.retrieval.Passage;
import twoway.matching.retrieval.Vectors;

/** Reads what has changed after a position, each firm whole and as it is now. */
@ApplicationScoped
class FirmRows {

    private static final int MOST = 200;

    /** One statement, so that a firm, its texts and their vectors are of one moment. */
    private static final String AFTER = """
            select firm.id, firm.findable, firm.profile::text, firm.position,
                   said.language, said.heading, said.text, computed.vector, firm.for_members
            from (select * from findable_firm where position > ? order by position limit ?) firm
            left join firm_text said on said.firm_id = firm.id
            left join text_vector computed on computed.hash = said.hash and not said.heading
            order by firm.position, said.ordinal""";

    private final DataSource database;
    private final Tenancy tenancy;

    FirmRows(DataSource database, Tenancy tenancy) {
        this.database = database;
        this.tenancy = tenancy;
    }

    /** @param entry {@code null} if the firm may not be found any more */
    record Row(UUID id, long position, Entry entry) {}

    List<Row> after(long position) {
        return tenancy.asSystem(() -> {
            try (var connection = database.getConnection();
                    var query = connection.prepareStatement(AFTER)) {
                query.setLong(1, position);
                query.setInt(2, MOST);
                try (var row = query.executeQuery()) {
                    return read(row);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("the firms could not be read: " + e.getMessage(), e);
            }
        });
    }

    private static List<Row> read(ResultSet row) throws SQLException {
        var rows = new ArrayList<Row>();
        while (row.next()) {
            var id = row.getObject(1, UUID.class);
            if (rows.isEmpty() || !rows.getLast().id().equals(id)) rows.add(firm(row, id));
            var entry = rows.getLast().entry();
            if (entry != null && row.getString(5) != null) text(row, entry);
        }
        return rows;
    }

    private static Row firm(ResultSet row, UUID id) throws SQLException {
        var card = row.getString(3);
        var entry = row.getBoolean(2)
                ? new Entry(
                        id, card, labels(FirmJson.read(card), row.getBoolean(9)), new ArrayList<>(), new ArrayList<>())
                : null;
        return new Row(id, row.getLong(4), entry);
    }

    private static void text(ResultSet row, Entry entry) throws SQLException {
        var passage = new Passage(Language.valueOf(row.getString(5)), row.getString(7));
        var vector = row.getBytes(8);
        if (row.getBoolean(6)) entry.heading().add(passage);
        else entry.parts().add(new Entry.Part(passage, vector == null ? null : Vectors.of(vector)));
    }

    private static Set<String> labels(FirmProfile profile, boolean forMembers) {
        var labels = new HashSet<String>();
        if (!forMembers) labels.add(Label.FOR_ALL);
        if (profile.country() != null) labels.add(Label.country(profile.country()));
        var industry = profile.industry();
        if (industry == null) return labels;
        if (industry.text() != null) labels.add(Label.industry(industry.text()));
        if (industry.code() != null) labels.addAll(Label.codes(industry.scheme(), industry.code()));
        return labels;
    }
}
