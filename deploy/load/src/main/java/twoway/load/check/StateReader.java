package twoway.load.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import twoway.load.check.State.Event;
import twoway.load.check.State.Parked;
import twoway.load.check.State.Sent;
import twoway.load.stand.Records;
import twoway.load.stand.Rows;
import twoway.load.stand.Stand;

/** Reads the state of a stand as its superuser: past the services, so that no service can tell us what we want to hear. */
public final class StateReader {
    private static final String EVENTS = """
            select id, topic, key, sequence, type, published_at is not null,
                case when type = any ('{%s}') then data end
            from event order by ordinal""";
    private static final String NUMBERS = "select topic, key, last from aggregate_sequence";
    private static final String POSITIONS = "select topic, key, last from consumer_position";
    private static final String PARKED =
            "select topic, key, sequence, cause || ': ' || detail from parked_event where released_at is null";
    private static final String DONE = """
            select (select count(*) + count(published_at) from event)
                + (select count(*) + count(released_at) from parked_event)
                + (select coalesce(sum(last), 0) from consumer_position)""";
    private static final String MEMBERS = "select enterprise_id || ' ' || subject || ' ' || role from %s order by 1";

    private static final String POSTINGS = """
            select id, enterprise_id, state, version, wording #>> '{title,en}', wording #>> '{description,en}', concat_ws('|',
                array(select jsonb_array_elements_text(exchange -> 'gives') collate "C" order by 1)::text,
                array(select jsonb_array_elements_text(exchange -> 'wants') collate "C" order by 1)::text,
                array(select jsonb_array_elements_text(reach -> 'markets') collate "C" order by 1)::text,
                array(select jsonb_array_elements_text(reach -> 'tags') collate "C" order by 1)::text, %s)
            from %s""";
    private static final String PLACES =
            "(select sum((line ->> 'places')::int) from jsonb_array_elements(capacity) line)";
    private static final String POOLED = """
            select id, enterprise_id, status, title ->> 'en',
                concat_ws('|', gives::text, wants::text, markets::text, tags::text,
                    (select sum((line ->> 'places')::int) from jsonb_array_elements(capacity) line)) from pooled_posting""";

    private static final String MATCHES = """
            select id, posting_id, left_enterprise_id, right_enterprise_id, state,
                left_interest_at is not null, right_interest_at is not null from match""";
    private static final String PROPOSALS = "select id, match_id, author, state, partnership_id from proposal";
    private static final String HOLDS = "select posting_id, proposal_id, state from capacity_hold";
    private static final String LEDGERS =
            "select id, (select sum(declared)::int from capacity_line where posting_id = l.id), held, committed,"
                    + " waitlisted from capacity_ledger l";
    private static final String COMMITMENTS = """
            select id, partnership_id, undertaking ->> 'kind', state, opened_markets, first_order is not null
            from commitment""";
    private static final String CASES = "select id, partnership_id, commitment_id, state from onboarding_case";
    private static final String LANES = """
            select commitment_id, market, stage = 'LIVE', first_ordered_on is not null
            from market_lane join onboarding_case on onboarding_case.id = case_id""";
    private static final String ITEMS = "select id, case_id, state from checklist_item";
    private static final String ORDERS = "select id, case_id, order_number from reported_order";

    private final Stand stand;

    public StateReader(Stand stand) {
        this.stand = stand;
    }

    public State read() {
        List<Event> events = new ArrayList<>();
        List<Parked> parked = new ArrayList<>();
        for (String service : Stand.SERVICES) {
            events.addAll(stand.query(
                    service, EVENTS.formatted(String.join(",", Effects.TYPES)), row -> event(service, row)));
            parked.addAll(stand.query(
                    service, PARKED, row -> new Parked(stream(service, row), row.getLong(3), row.getString(4))));
        }
        Map<String, List<String>> consumed = Consumed.topics();
        return new State(events, sent(events, consumed), numbers(), positions(), parked, consumed, things());
    }

    /** Every event there is. */
    public Set<UUID> eventIds() {
        Set<UUID> ids = new HashSet<>();
        for (String service : Stand.SERVICES) {
            ids.addAll(stand.query(service, "select id from event", row -> row.getObject(1, UUID.class)));
        }
        return ids;
    }

    /** The last number of each stream, under its writer's name. */
    public Map<StreamKey, Long> numbers() {
        return streams(NUMBERS);
    }

    /** How far each stream has been applied, under its reader's name. */
    public Map<StreamKey, Long> positions() {
        return streams(POSITIONS);
    }

    Records records() {
        return new Records(stand.bootstrapServers());
    }

    /** Grows with everything that is written, sent, parked or applied. */
    long done() {
        return Stand.SERVICES.stream()
                .mapToLong(service ->
                        stand.query(service, DONE, row -> row.getLong(1)).getFirst())
                .sum();
    }

    /** How many events wait to be sent or stamped. */
    public long pending() {
        return Stand.SERVICES.stream()
                .mapToLong(service -> stand.query(
                                service, "select count(*) from event where published_at is null", row -> row.getLong(1))
                        .getFirst())
                .sum();
    }

    private Map<StreamKey, Long> streams(String sql) {
        Map<StreamKey, Long> all = new HashMap<>();
        for (String service : Stand.SERVICES) {
            stand.query(service, sql, row -> all.put(stream(service, row), row.getLong(3)));
        }
        return all;
    }

    private List<Sent> sent(List<Event> events, Map<String, List<String>> consumed) {
        Set<String> topics = new TreeSet<>();
        events.forEach(event -> topics.add(event.topic()));
        consumed.values().forEach(topics::addAll);
        return new TopicReader(stand.bootstrapServers()).read(topics);
    }

    private static StreamKey stream(String service, ResultSet row) throws SQLException {
        return new StreamKey(service, row.getString(1), row.getString(2));
    }

    private static Event event(String service, ResultSet row) throws SQLException {
        return new Event(
                service,
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getBoolean(6),
                row.getString(7));
    }

    private State.Things things() {
        return new State.Things(
                postings(),
                byId("matching", POOLED, StateReader::pooled, State.Pooled::id),
                byId("matching", MATCHES, StateReader::match, State.Match::id),
                byId("matching", PROPOSALS, StateReader::proposal, State.Proposal::id),
                stand.query("matching", HOLDS, row -> new State.Hold(id(row, 1), id(row, 2), row.getString(3))),
                stand.query("matching", LEDGERS, StateReader::ledger),
                stand.query(
                        "matching",
                        "select id, proposal_id, match_id from partnership",
                        row -> new State.Partnership(id(row, 1), id(row, 2), id(row, 3))),
                byId("matching", COMMITMENTS, StateReader::commitment, State.Commitment::id),
                stand.query("channel", CASES, StateReader::opened),
                stand.query("channel", LANES, StateReader::lane),
                byId("channel", ITEMS, StateReader::item, State.Item::id),
                stand.query("channel", ORDERS, row -> new State.Order(id(row, 1), id(row, 2), row.getString(3))),
                members(),
                firms());
    }

    private Map<UUID, State.Posting> postings() {
        Map<UUID, State.Posting> postings = new HashMap<>();
        for (String kind : List.of("offer", "need")) {
            String sql = POSTINGS.formatted(kind.equals("offer") ? PLACES : "null", kind);
            postings.putAll(byId("enterprise", sql, row -> posting(kind, row), State.Posting::id));
        }
        return postings;
    }

    private static State.Pooled pooled(ResultSet row) throws SQLException {
        return new State.Pooled(id(row, 1), id(row, 2), row.getString(3), row.getString(4), row.getString(5));
    }

    private static State.Proposal proposal(ResultSet row) throws SQLException {
        return new State.Proposal(id(row, 1), id(row, 2), id(row, 3), row.getString(4), id(row, 5));
    }

    private static State.Ledger ledger(ResultSet row) throws SQLException {
        Integer declared = row.getObject(2, Integer.class);
        return new State.Ledger(id(row, 1), declared, row.getInt(3), row.getInt(4), row.getInt(5));
    }

    private static State.Case opened(ResultSet row) throws SQLException {
        return new State.Case(id(row, 1), id(row, 2), id(row, 3), row.getString(4));
    }

    private static State.Lane lane(ResultSet row) throws SQLException {
        return new State.Lane(id(row, 1), row.getString(2), row.getBoolean(3), row.getBoolean(4));
    }

    private static State.Item item(ResultSet row) throws SQLException {
        return new State.Item(id(row, 1), id(row, 2), row.getString(3));
    }

    private static State.Posting posting(String kind, ResultSet row) throws SQLException {
        return new State.Posting(
                id(row, 1),
                kind,
                id(row, 2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(7));
    }

    private static State.Match match(ResultSet row) throws SQLException {
        return new State.Match(
                id(row, 1), id(row, 2), id(row, 3), id(row, 4), row.getString(5), row.getBoolean(6), row.getBoolean(7));
    }

    private static State.Commitment commitment(ResultSet row) throws SQLException {
        Set<String> opened = Set.of((String[]) row.getArray(5).getArray());
        return new State.Commitment(
                id(row, 1), id(row, 2), row.getString(3), row.getString(4), opened, row.getBoolean(6));
    }

    /** Who belongs where, as each service knows it. */
    private Map<String, List<String>> members() {
        Map<String, List<String>> members = new TreeMap<>();
        members.put("enterprise", texts("enterprise", MEMBERS.formatted("member where state = 'ACTIVE'")));
        members.put("matching", texts("matching", MEMBERS.formatted("membership")));
        members.put("channel", texts("channel", MEMBERS.formatted("membership")));
        return members;
    }

    private Map<String, List<String>> firms() {
        Map<String, List<String>> firms = new TreeMap<>();
        firms.put("enterprise", texts("enterprise", "select id || ' ' || (names ->> 'en') from enterprise order by 1"));
        firms.put(
                "matching",
                texts("matching", "select id || ' ' || (names ->> 'en') from pooled_enterprise order by 1"));
        firms.put("channel", texts("channel", "select id || ' ' || (names ->> 'en') from firm order by 1"));
        return firms;
    }

    private List<String> texts(String service, String sql) {
        return stand.query(service, sql, row -> row.getString(1));
    }

    private <T> Map<UUID, T> byId(String service, String sql, Rows<T> reader, Function<T, UUID> id) {
        Map<UUID, T> found = new LinkedHashMap<>();
        stand.query(service, sql, reader).forEach(each -> found.put(id.apply(each), each));
        return found;
    }

    private static UUID id(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
