package twoway.matching.outcome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import twoway.matching.ranking.Attention;

/**
 * What became of what was shown, oldest first. Whoever says "not now" for a reason that has nothing to do with the other side,
 * or could not answer any more, has taught nothing and is left out.
 */
@ApplicationScoped
class Outcomes {

    private static final int MOST = 200_000;

    /** Down the list the chance of being looked at is too small to learn from. */
    private static final int LAST_PLACE = 20;

    private static final String NOT_ABOUT_THE_OTHER =
            " and not coalesce(v.dismiss_code in ('TOO_EARLY', 'NO_RESOURCES_NOW', 'ALREADY_HAVE_A_PARTNER'), false)";
    private static final String FROM = """
             from match_shown s join match m on m.id = s.match_id
            join match_view v on v.match_id = s.match_id and v.enterprise_id = s.enterprise_id
            where s.shown_at < :settled\
            """ + NOT_ABOUT_THE_OTHER;

    /** Of those before which nobody had asked: whether the asker did, unless it was invited first. */
    private static final String ASKED = """
            select s.enterprise_id, cast(s.lines as text), s.rank, m.left_interest_at is not null\
            """ + FROM + """
             and not s.asked and s.enterprise_id = m.left_enterprise_id and s.rank <= :last
            and (m.left_interest_at is not null or m.state <> 'STALE'
                and m.dismissed_by is distinct from m.right_enterprise_id)
            and (m.right_interest_at is null or m.left_interest_at < m.right_interest_at)
            order by s.shown_at desc, s.match_id limit\s\
            """ + MOST;

    /** Of requests that their reader has opened: whether it accepted. What stood on its lists alone follows from its wishes, too. */
    private static final String ACCEPTED = """
            select s.enterprise_id, cast(s.lines as text), 1, m.right_interest_at is not null\
            """ + FROM + """
             and s.asked and s.enterprise_id = m.right_enterprise_id
            and s.opened_at is not null and (m.right_interest_at is not null or m.state <> 'STALE'
                and m.dismissed_by is distinct from m.left_enterprise_id)
            order by s.shown_at desc, s.match_id limit\s\
            """ + MOST;

    private final Session session;
    private final ObjectMapper json;

    Outcomes(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** @param settled what was shown later may still be answered */
    List<Lesson.Seen> ofShowing(Instant settled) {
        return read(session.createNativeQuery(ASKED, Object[].class).setParameter("last", LAST_PLACE), settled);
    }

    List<Lesson.Seen> ofRequests(Instant settled) {
        return read(session.createNativeQuery(ACCEPTED, Object[].class), settled);
    }

    private List<Lesson.Seen> read(org.hibernate.query.Query<Object[]> query, Instant settled) {
        return query.setParameter("settled", settled)
                .getResultStream()
                .map(this::seen)
                .toList()
                .reversed();
    }

    private Lesson.Seen seen(Object[] row) {
        var examined = Attention.INV.at(((Number) row[2]).intValue());
        return new Lesson.Seen((UUID) row[0], new Trial(Lines.of(points((String) row[1])), examined, (Boolean) row[3]));
    }

    private Map<String, Integer> points(String lines) {
        try {
            return json.readValue(lines, new TypeReference<Map<String, Integer>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("lines of a fit: " + lines, e);
        }
    }
}
