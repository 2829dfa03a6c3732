package twoway.chassis.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What somebody was answered and is kept for a while, so that a repeated request gets it again. */
@ApplicationScoped
public class AnswersGiven {

    private static final String ERASE = "delete from idempotency_key where subject = ?";

    private final DataSource database;

    AnswersGiven(DataSource database) {
        this.database = database;
    }

    /** Answers and keys may repeat whatever the person typed. Needs the platform's own rights. */
    public void erase(String subject) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(ERASE)) {
            delete.setString(1, subject);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the answers given were not erased", e);
        }
    }
}
