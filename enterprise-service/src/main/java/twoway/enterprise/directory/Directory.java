package twoway.enterprise.directory;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.time.Clock;
import twoway.enterprise.classification.CodeNames;

/** The directory's own copy of what others may find; made from what stands in the database, and always the same from the same. */
@ApplicationScoped
class Directory {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final LocalDate OPEN_ENDED = LocalDate.of(9999, 12, 31);

    private static final String FORGET = """
        delete from directory_entry where (id = any (?) or enterprise_id = any (?)) and id <> all (?)\
        """;
    private static final String SHAPE = "insert into directory_shape (id, facets) values (?, ?) on conflict do nothing";
    private static final String WRITE = """
        insert into directory_entry as known (id, kind, enterprise_id, firm, industry, exchange, market, title_words,
            words, last_day, due)
        values (?, ?, ?, ?, ?, ?, ?, array_to_tsvector(string_to_array(?, chr(31))),
            array_to_tsvector(string_to_array(?, chr(31))), ?, ?)
        on conflict (id) do update set firm = excluded.firm, industry = excluded.industry, exchange = excluded.exchange,
            market = excluded.market, title_words = excluded.title_words, words = excluded.words,
            last_day = excluded.last_day, due = excluded.due
        where (known.firm, known.industry, known.exchange, known.market, known.title_words, known.words, known.last_day,
            known.due) is distinct from (excluded.firm, excluded.industry, excluded.exchange, excluded.market,
            excluded.title_words, excluded.words, excluded.last_day, excluded.due)\
        """;
    private static final String SHOW = """
        insert into directory_shown as known (id, entry) values (?, ?::jsonb)
        on conflict (id) do update set entry = excluded.entry where known.entry <> excluded.entry\
        """;

    private final DataSource database;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Lexemes lexemes;
    private final Listings listings;

    Directory(DataSource database, Tenancy tenancy, Clock clock, CodeNames codes) {
        this.database = database;
        this.tenancy = tenancy;
        this.clock = clock;
        this.lexemes = new Lexemes(codes.vocabulary());
        this.listings = new Listings(codes, lexemes);
    }

    Lexemes lexemes() {
        return lexemes;
    }

    /** The day that decides which postings and titles run. */
    LocalDate today() {
        return clock.today(null, ZONE);
    }

    /**
     * Writes anew what the directory says, within the transaction there is, else in one of its own.
     *
     * @param enterprises with all they have published
     * @param postings single ones of other enterprises, by their owners
     * @param records public records
     */
    void write(Set<UUID> enterprises, Map<UUID, UUID> postings, Set<UUID> records) {
        tenancy.asSystem(() -> {
            try (var connection = database.getConnection()) {
                var listed = read(new Sources(connection), enterprises, postings, records);
                forget(connection, enterprises, postings.keySet(), records, listed);
                put(connection, listed);
            } catch (SQLException e) {
                throw new IllegalStateException("the directory was not written: " + e.getMessage(), e);
            }
        });
    }

    private List<Listing> read(Sources sources, Set<UUID> enterprises, Map<UUID, UUID> postings, Set<UUID> records)
            throws SQLException {
        var owners = new HashSet<>(enterprises);
        owners.addAll(postings.values());
        var firms = owners.isEmpty()
                ? new TreeMap<UUID, Sources.FirmRow>()
                : sources.firms(owners, today()).stream()
                        .filter(Sources.FirmRow::listed)
                        .collect(toMap(
                                each -> each.firm().enterpriseId(), identity(), (one, same) -> one, TreeMap::new));
        var listed = new ArrayList<Listing>();
        firms.values().stream()
                .filter(each -> enterprises.contains(each.firm().enterpriseId()))
                .forEach(each -> listed.add(listings.of(each)));
        if (!firms.isEmpty()) {
            sources.postings(enterprises, postings.keySet()).stream()
                    .filter(each -> firms.containsKey(each.enterpriseId()))
                    .forEach(each -> listed.add(listings.of(each, firms.get(each.enterpriseId()))));
        }
        if (!records.isEmpty()) sources.records(records).forEach(each -> listed.add(listings.of(each)));
        // Locks are taken in one order, so that two who write cannot wait for each other.
        listed.sort(Comparator.comparing(each -> each.entry().id()));
        return listed;
    }

    private static void forget(
            Connection connection, Set<UUID> enterprises, Set<UUID> postings, Set<UUID> records, List<Listing> listed)
            throws SQLException {
        try (var delete = connection.prepareStatement(FORGET)) {
            var gone = Stream.concat(postings.stream(), records.stream()).toArray();
            delete.setArray(1, connection.createArrayOf("uuid", gone));
            delete.setArray(2, connection.createArrayOf("uuid", enterprises.toArray()));
            var kept = listed.stream().map(each -> each.entry().id()).toArray();
            delete.setArray(3, connection.createArrayOf("uuid", kept));
            delete.executeUpdate();
        }
    }

    private static void put(Connection connection, List<Listing> listed) throws SQLException {
        var shapes = new TreeMap<UUID, List<String>>();
        for (var each : listed) {
            for (var shape : Shape.values()) shapes.put(each.id(shape), each.facets(shape));
        }
        try (var insert = connection.prepareStatement(SHAPE)) {
            for (var shape : shapes.entrySet()) {
                insert.setObject(1, shape.getKey());
                insert.setArray(
                        2, connection.createArrayOf("text", shape.getValue().toArray()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (var write = connection.prepareStatement(WRITE);
                var show = connection.prepareStatement(SHOW)) {
            for (var each : listed) {
                bind(write, each);
                write.addBatch();
                show.setObject(1, each.entry().id());
                show.setString(2, Sources.json(each.entry()));
                show.addBatch();
            }
            write.executeBatch();
            show.executeBatch();
        }
    }

    private static void bind(PreparedStatement upsert, Listing listing) throws SQLException {
        var entry = listing.entry();
        int at = 0;
        upsert.setObject(++at, entry.id());
        upsert.setString(++at, entry.kind().name());
        upsert.setObject(++at, entry.firm().enterpriseId());
        for (var shape : Shape.values()) upsert.setObject(++at, listing.id(shape));
        upsert.setString(++at, Listing.joined(listing.titleWords()));
        upsert.setString(++at, Listing.joined(listing.words()));
        upsert.setObject(++at, entry.lastDay() == null ? OPEN_ENDED : entry.lastDay());
        upsert.setObject(++at, listing.due());
    }
}
