package twoway.matching.scouting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import twoway.matching.retrieval.Passage;

/** The firms that can be found; each change of one takes the next position, in the order of commits. */
@ApplicationScoped
class FindableFirms {

    private static final String PUT = """
            with next as (update firm_position set last = last + 1 returning last)
            insert into findable_firm (id, findable, for_members, profile, position)
            select ?, true, ?, ?::jsonb, last from next
            on conflict (id) do update
            set findable = true, for_members = excluded.for_members, profile = excluded.profile,
                position = excluded.position""";
    private static final String HIDE = """
            with hidden as (select id from findable_firm where id = ? and findable),
                 next as (update firm_position set last = last + 1 where exists (select from hidden) returning last)
            update findable_firm firm set findable = false, position = next.last
            from next, hidden where firm.id = hidden.id""";
    private static final String FORGET_TEXTS = "delete from firm_text where firm_id = ?";
    private static final String TEXT =
            "insert into firm_text (firm_id, ordinal, language, heading, text, hash) values (?, ?, ?, ?, ?, ?)";
    private static final String WORK =
            "insert into text_vector (hash, language, text) values (?, ?, ?) on conflict do nothing";

    private final EntityManager entities;

    FindableFirms(EntityManager entities) {
        this.entities = entities;
    }

    void put(FindableFirm firm) {
        entities.flush();
        entities.unwrap(Session.class).doWork(connection -> {
            try (var put = connection.prepareStatement(PUT)) {
                put.setObject(1, firm.id());
                put.setBoolean(2, firm.forMembers());
                put.setString(3, FirmJson.write(firm.profile()));
                put.executeUpdate();
            }
            forgetTexts(connection, firm.id());
            texts(connection, firm);
            work(connection, firm.texts());
        });
    }

    /** Nobody finds it any more; what was computed for its texts is kept for the day it comes back. */
    void hide(UUID id) {
        entities.flush();
        entities.unwrap(Session.class).doWork(connection -> {
            try (var hide = connection.prepareStatement(HIDE)) {
                hide.setObject(1, id);
                hide.executeUpdate();
            }
            forgetTexts(connection, id);
        });
    }

    private static void forgetTexts(Connection connection, UUID id) throws SQLException {
        try (var forget = connection.prepareStatement(FORGET_TEXTS)) {
            forget.setObject(1, id);
            forget.executeUpdate();
        }
    }

    private static void texts(Connection connection, FindableFirm firm) throws SQLException {
        var all = Stream.concat(firm.heading().stream(), firm.texts().stream()).toList();
        try (var insert = connection.prepareStatement(TEXT)) {
            for (int i = 0; i < all.size(); i++) {
                insert.setObject(1, firm.id());
                insert.setInt(2, i);
                insert.setString(3, all.get(i).language().name());
                insert.setBoolean(4, i < firm.heading().size());
                insert.setString(5, all.get(i).text());
                insert.setString(6, all.get(i).hash());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void work(Connection connection, List<Passage> texts) throws SQLException {
        var inOrder = new ArrayList<>(texts);
        inOrder.sort(Comparator.comparing(Passage::hash));
        try (var insert = connection.prepareStatement(WORK)) {
            for (var text : inOrder) {
                insert.setString(1, text.hash());
                insert.setString(2, text.language().name());
                insert.setString(3, text.text());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
