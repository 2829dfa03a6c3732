package twoway.enterprise.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.classification.IndustryCode;
import twoway.enterprise.posting.Exchange;
import twoway.enterprise.posting.Reach;
import twoway.enterprise.posting.Wording;
import twoway.enterprise.record.Industry;
import twoway.enterprise.record.Provenance;
import twoway.enterprise.record.PublicRecord;
import twoway.enterprise.sizing.SizeClass;
import twoway.enterprise.title.TitleTier;

/** What the directory is made of, read as it stands in the database, many at a time. */
final class Sources {

    /**
     * Held until the transaction ends: of two who write the same firm or what it has published, the later reads what the
     * earlier has written.
     */
    private static final String FIRMS = """
        select id, names, country, province, city, description, industry, size_class, markets, sample, visibility,
            state = 'VERIFIED' and visibility <> 'HIDDEN' as listed,
            array(select distinct tier from official_title where enterprise_id = e.id and state = 'CONFIRMED_AT_SOURCE'
                and ? between valid_from and valid_till) as tiers,
            array(select distinct tier || '-' || batch from official_title where enterprise_id = e.id and batch is not null
                and state = 'CONFIRMED_AT_SOURCE' and ? between valid_from and valid_till) as batches,
            array(select cluster_id from cluster_member where enterprise_id = e.id and till is null) as clusters,
            (select min(day) from official_title, unnest(array[valid_from, valid_till + 1]) as day
             where enterprise_id = e.id and state = 'CONFIRMED_AT_SOURCE' and day > ?) as due
        from enterprise e where id = any (?) order by id for no key update\
        """;

    private static final String POSTINGS = """
        select 'OFFER' as kind, id, enterprise_id, wording, exchange, reach, valid_till as last_day from offer
        where state = 'PUBLISHED' and closed_till is null and (enterprise_id = any (?) or id = any (?))
        union all
        select 'NEED', id, enterprise_id, wording, exchange, reach, deadline from need
        where state = 'PUBLISHED' and (enterprise_id = any (?) or id = any (?))\
        """;
    /** One that has been claimed is a member by now, and found as such. */
    private static final String RECORDS = """
        select id, source, source_name, licence, retrieved_on, content from public_record
        where id = any (?) and claimed_by is null order by id for share\
        """;

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Connection connection;

    Sources(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param audience who may find it
     * @param listed it is verified and not hidden, so others may know of it
     * @param due the next day on which one of its titles begins or no longer runs, or {@code null}
     */
    record FirmRow(
            Entry.Firm firm,
            Set<String> markets,
            String audience,
            boolean listed,
            LocalDate due,
            LocalizedText description) {}

    record PostingRow(
            EntryKind kind,
            UUID id,
            UUID enterpriseId,
            Wording wording,
            Exchange exchange,
            Reach reach,
            LocalDate lastDay) {}

    record RecordRow(UUID id, PublicRecord content, Provenance provenance) {}

    List<FirmRow> firms(Collection<UUID> ids, LocalDate today) throws SQLException {
        try (var query = connection.prepareStatement(FIRMS)) {
            query.setObject(1, today);
            query.setObject(2, today);
            query.setObject(3, today);
            query.setArray(4, array(ids));
            var found = new ArrayList<FirmRow>();
            try (var row = query.executeQuery()) {
                while (row.next()) found.add(firm(row));
            }
            return found;
        }
    }

    private static FirmRow firm(ResultSet row) throws SQLException {
        var tiers = EnumSet.noneOf(TitleTier.class);
        Arrays.stream((String[]) row.getArray("tiers").getArray())
                .map(TitleTier::valueOf)
                .forEach(tiers::add);
        var firm = new Entry.Firm(
                row.getObject("id", UUID.class),
                read(row.getString("names"), LocalizedText.class),
                row.getString("country"),
                row.getString("province"),
                row.getString("city"),
                new Industry(null, read(row.getString("industry"), IndustryCode.class)),
                SizeClass.valueOf(row.getString("size_class")),
                tiers,
                new TreeSet<>(Arrays.asList((String[]) row.getArray("batches").getArray())),
                new TreeSet<>(Arrays.asList((UUID[]) row.getArray("clusters").getArray())),
                row.getBoolean("sample"));
        return new FirmRow(
                firm,
                read(row.getString("markets"), new TypeReference<Set<String>>() {}),
                row.getString("visibility"),
                row.getBoolean("listed"),
                row.getObject("due", LocalDate.class),
                row.getString("description") == null ? null : read(row.getString("description"), LocalizedText.class));
    }

    /** Published ones among these, and of these enterprises. */
    List<PostingRow> postings(Collection<UUID> enterprises, Collection<UUID> ids) throws SQLException {
        try (var query = connection.prepareStatement(POSTINGS)) {
            query.setArray(1, array(enterprises));
            query.setArray(2, array(ids));
            query.setArray(3, array(enterprises));
            query.setArray(4, array(ids));
            var found = new ArrayList<PostingRow>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new PostingRow(
                            EntryKind.valueOf(row.getString("kind")),
                            row.getObject("id", UUID.class),
                            row.getObject("enterprise_id", UUID.class),
                            read(row.getString("wording"), Wording.class),
                            read(row.getString("exchange"), Exchange.class),
                            read(row.getString("reach"), Reach.class),
                            row.getObject("last_day", LocalDate.class)));
                }
            }
            return found;
        }
    }

    List<RecordRow> records(Collection<UUID> ids) throws SQLException {
        try (var query = connection.prepareStatement(RECORDS)) {
            query.setArray(1, array(ids));
            var found = new ArrayList<RecordRow>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new RecordRow(
                            row.getObject("id", UUID.class),
                            read(row.getString("content"), PublicRecord.class),
                            new Provenance(
                                    row.getString("source"),
                                    row.getString("source_name"),
                                    row.getString("licence"),
                                    row.getObject("retrieved_on", LocalDate.class))));
                }
            }
            return found;
        }
    }

    private java.sql.Array array(Collection<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }

    static Entry entry(String json) {
        return read(json, Entry.class);
    }

    static String json(Entry entry) {
        try {
            return JSON.writeValueAsString(entry);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(entry.id() + " cannot be written as JSON", e);
        }
    }

    private static <T> T read(String json, Class<T> shape) {
        return read(json, new TypeReference<T>() {
            @Override
            public java.lang.reflect.Type getType() {
                return shape;
            }
        });
    }

    private static <T> T read(String json, TypeReference<T> shape) {
        try {
            return JSON.readValue(json, shape);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is kept does not fit", e);
        }
    }
}
