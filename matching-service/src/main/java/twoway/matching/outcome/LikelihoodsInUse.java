package twoway.matching.outcome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;
import twoway.matching.fit.Likelihoods;

/** How likely each side says yes, by the version that is in use: the expert's as long as nothing better was learnt. */
@ApplicationScoped
public class LikelihoodsInUse {

    private static final String NEWEST =
            "select cast(curves as text) from likelihood_version order by number desc limit 1";

    private final Session session;
    private final ObjectMapper json;
    private volatile Likelihoods used = Likelihoods.EXPERT;

    LikelihoodsInUse(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    public Likelihoods now() {
        return used;
    }

    /** Asks the database again, with the platform's rights. */
    public void refresh() {
        used = session.createNativeQuery(NEWEST, String.class)
                .getResultStream()
                .findFirst()
                .map(this::read)
                .orElse(Likelihoods.EXPERT);
    }

    private Likelihoods read(String curves) {
        try {
            return json.readValue(curves, Likelihoods.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("likelihoods cannot be read", e);
        }
    }
}
