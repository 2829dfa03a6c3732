package twoway.load.inside;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jboss.byteman.rule.Rule;
import org.jboss.byteman.rule.helper.Helper;

/** Runs inside a service: a relay that looks only above the highest number it has seen. */
public class Watermark extends Helper {

    private static long seen;

    protected Watermark(Rule rule) {
        super(rule);
    }

    public void begin(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(
                        "select coalesce(max(ordinal), 0) from event where published_at is not null")) {
            row.next();
            seen = row.getLong(1);
        }
    }

    public void keepAbove(List<?> pending) {
        pending.removeIf(event -> ordinal(event) <= seen);
        pending.forEach(event -> seen = Math.max(seen, ordinal(event)));
    }

    private static long ordinal(Object event) {
        return (long) Inside.part(event, "ordinal");
    }
}
