package twoway.enterprise.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import twoway.chassis.id.Ids;
import twoway.enterprise.record.Catalogue.Entry;

/**
 * How entries of one kind are kept: one table, many rows per statement. What is already known is only read: a file that
 * says nothing new costs one query per chunk.
 */
final class Shelf<C extends Content> {

    private static final String KNOWN = """
        select external_id, content_hash, retrieved_on from %s where source = ? and external_id = any (?)\
        """;
    private static final String WRITE = """
        insert into %s as known (id, source, external_id, source_name, licence, retrieved_on, content, content_hash,
            recorded_at, changed_at, version)
        select fresh.id, ?, fresh.external_id, ?, ?, ?, fresh.content::jsonb, fresh.hash, ?, ?, 1
        from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as fresh (id, external_id, content, hash)
        order by fresh.external_id
        on conflict (source, external_id) do update set source_name = excluded.source_name,
            licence = excluded.licence, retrieved_on = excluded.retrieved_on, content = excluded.content,
            content_hash = excluded.content_hash, changed_at = excluded.changed_at, version = known.version + 1
        where known.content_hash <> excluded.content_hash and known.retrieved_on <= excluded.retrieved_on
        returning external_id, id, version\
        """;
    private static final String SEEN_AGAIN = """
        update %s as known set retrieved_on = ?
        from unnest(?::text[], ?::text[]) as seen (external_id, hash)
        where source = ? and known.external_id = seen.external_id and content_hash = seen.hash and retrieved_on < ?\
        """;

    private final String table;
    private final DataSource database;
    private final Ids ids;

    Shelf(String table, DataSource database, Ids ids) {
        this.table = table;
        this.database = database;
        this.ids = ids;
    }

    /** Only what is new is written as JSON. */
    private record Fresh(String externalId, Content content, String hash) {

        String json() {
            return ContentJson.write(content);
        }
    }

    private record Known(String hash, LocalDate retrievedOn) {}

    /** @param isNew false if it was on record and says something new */
    private record Written(UUID id, boolean isNew) {}

    List<Outcome> put(Provenance provenance, List<Entry<C>> entries, Instant now) {
        var offered = entries.stream().map(each -> fresh(provenance, each)).toList();
        try (var connection = database.getConnection()) {
            var known = known(connection, provenance, offered);
            var news = offered.stream()
                    .filter(each -> isNews(known.get(each.externalId()), each, provenance))
                    .toList();
            var written = news.isEmpty() ? Map.<String, Written>of() : write(connection, provenance, news, now);
            seenAgain(connection, provenance, known, offered);
            return offered.stream()
                    .map(each -> outcome(written.get(each.externalId()), known.get(each.externalId()), each))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException(table + " did not take the entries: " + e.getMessage(), e);
        }
    }

    List<Outcome> rehearse(Provenance provenance, List<Entry<C>> entries) {
        var offered = entries.stream().map(each -> fresh(provenance, each)).toList();
        try (var connection = database.getConnection()) {
            var known = known(connection, provenance, offered);
            return offered.stream()
                    .map(each -> rehearsed(known.get(each.externalId()), each, provenance))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException(table + " did not answer: " + e.getMessage(), e);
        }
    }

    private static Outcome rehearsed(Known known, Fresh fresh, Provenance provenance) {
        if (!isNews(known, fresh, provenance)) return outcome(null, known, fresh);
        return new Outcome(known == null ? Outcome.Kind.CREATED : Outcome.Kind.UPDATED, null);
    }

    private static boolean isNews(Known known, Fresh fresh, Provenance provenance) {
        return known == null
                || !known.hash().equals(fresh.hash()) && !known.retrievedOn().isAfter(provenance.retrievedOn());
    }

    private static Outcome outcome(Written written, Known known, Fresh fresh) {
        if (written != null) {
            return new Outcome(written.isNew() ? Outcome.Kind.CREATED : Outcome.Kind.UPDATED, written.id());
        }
        var differs = known != null && !known.hash().equals(fresh.hash());
        return new Outcome(differs ? Outcome.Kind.OLDER : Outcome.Kind.UNCHANGED, null);
    }

    private Fresh fresh(Provenance provenance, Entry<C> entry) {
        return new Fresh(entry.externalId(), entry.content(), hash(provenance, entry.content()));
    }

    private static String hash(Provenance provenance, Content content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            update(digest, provenance.name());
            update(digest, provenance.licence());
            var parts = content.parts();
            var last = parts.size();
            while (last > 0 && parts.get(last - 1) == null) last--;
            parts.subList(0, last).forEach(part -> update(digest, part));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Neither byte stands in UTF-8 that could be stored. */
    private static void update(MessageDigest digest, String part) {
        if (part == null) {
            digest.update((byte) 0xFF);
        } else {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
    }

    private Map<String, Known> known(Connection connection, Provenance provenance, List<Fresh> offered)
            throws SQLException {
        try (var query = connection.prepareStatement(KNOWN.formatted(table))) {
            query.setString(1, provenance.source());
            query.setArray(2, connection.createArrayOf("text", externalIds(offered)));
            var known = new HashMap<String, Known>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    known.put(row.getString(1), new Known(row.getString(2), row.getObject(3, LocalDate.class)));
                }
            }
            return known;
        }
    }

    private Map<String, Written> write(Connection connection, Provenance provenance, List<Fresh> news, Instant now)
            throws SQLException {
        try (var statement = connection.prepareStatement(WRITE.formatted(table))) {
            statement.setString(1, provenance.source());
            statement.setString(2, provenance.name());
            statement.setString(3, provenance.licence());
            statement.setObject(4, provenance.retrievedOn());
            statement.setObject(5, now.atOffset(ZoneOffset.UTC));
            statement.setObject(6, now.atOffset(ZoneOffset.UTC));
            statement.setArray(
                    7,
                    connection.createArrayOf(
                            "uuid", news.stream().map(each -> ids.next()).toArray()));
            statement.setArray(8, connection.createArrayOf("text", externalIds(news)));
            statement.setArray(
                    9,
                    connection.createArrayOf(
                            "text", news.stream().map(Fresh::json).toArray()));
            statement.setArray(10, connection.createArrayOf("text", hashes(news)));
            var written = new HashMap<String, Written>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    written.put(row.getString(1), new Written(row.getObject(2, UUID.class), row.getLong(3) == 1));
                }
            }
            return written;
        }
    }

    /** What a later retrieval found unchanged counts as seen then; that is no news to anybody. */
    private void seenAgain(Connection connection, Provenance provenance, Map<String, Known> known, List<Fresh> offered)
            throws SQLException {
        var later = offered.stream()
                .filter(each -> known.containsKey(each.externalId()))
                .filter(each -> known.get(each.externalId()).hash().equals(each.hash()))
                .filter(each -> known.get(each.externalId()).retrievedOn().isBefore(provenance.retrievedOn()))
                .toList();
        if (later.isEmpty()) return;
        try (var update = connection.prepareStatement(SEEN_AGAIN.formatted(table))) {
            update.setObject(1, provenance.retrievedOn());
            update.setArray(2, connection.createArrayOf("text", externalIds(later)));
            update.setArray(3, connection.createArrayOf("text", hashes(later)));
            update.setString(4, provenance.source());
            update.setObject(5, provenance.retrievedOn());
            update.executeUpdate();
        }
    }

    private static Object[] hashes(Collection<Fresh> entries) {
        return entries.stream().map(Fresh::hash).toArray();
    }

    private static Object[] externalIds(Collection<Fresh> entries) {
        return entries.stream().map(Fresh::externalId).toArray();
    }
}
