package twoway.chassis.news;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import twoway.chassis.actor.Tenancy;

/** Reads the news and who may still have them, each question in a short transaction of its own. */
@ApplicationScoped
class NewsReader {

    /** Of one answer. */
    static final int MOST = 1_000;

    private static final String BELONGING =
            "select subject, enterprise_id from membership where subject = any (?) order by subject";

    private final DataSource database;
    private final Tenancy tenancy;
    private final Instance<NewsSource> source;

    NewsReader(DataSource database, Tenancy tenancy, Instance<NewsSource> source) {
        this.database = database;
        this.tenancy = tenancy;
        this.source = source;
    }

    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    Position end() {
        return asSystem(source.get()::end);
    }

    List<News> after(Position position) {
        return asSystem(connection -> source.get().after(position, MOST, connection));
    }

    boolean remembers(Position position) {
        return asSystem(connection -> source.get().remembers(position, connection));
    }

    void forgetOld() {
        asSystem(connection -> {
            source.get().forgetOld(connection);
            return null;
        });
    }

    /** As that enterprise: row-level security holds as it does for its requests. */
    List<News> of(UUID enterprise, Position after) {
        return QuarkusTransaction.requiringNew().call(() -> {
            tenancy.become(enterprise);
            return ask(connection -> source.get().of(enterprise, after, MOST, connection));
        });
    }

    /** Who of these subjects belongs where, now. */
    Set<Belonging> belonging(Collection<String> subjects) {
        return asSystem(connection -> {
            var found = new HashSet<Belonging>();
            try (var query = connection.prepareStatement(BELONGING)) {
                query.setArray(1, connection.createArrayOf("text", subjects.toArray()));
                var rows = query.executeQuery();
                while (rows.next()) found.add(new Belonging(rows.getString(1), rows.getObject(2, UUID.class)));
            }
            return found;
        });
    }

    record Belonging(String subject, UUID enterprise) {}

    private <T> T asSystem(Question<T> question) {
        return tenancy.asSystem(() -> ask(question));
    }

    private <T> T ask(Question<T> question) {
        try (var connection = database.getConnection()) {
            return question.ask(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the news were not read", e);
        }
    }
}
