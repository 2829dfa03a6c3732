package twoway.matching.pool;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import twoway.matching.ResourceKind;
import twoway.matching.fit.Topics;

/**
 * What an enterprise gives, wants and looks for by all its open postings together: with this it asks on the postings of
 * others.
 */
@Entity
public class Asker {

    @Id
    private UUID id;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> gives;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> wants;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> markets;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> industries;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> tags;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> subjects;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> words;

    /** Of each posting that was understood; on its way here and not kept. */
    @Transient
    private List<Meant> meant = List.of();

    /** Worked out once for all pairs of a change. */
    @Transient
    private Topics topics;

    @Version
    private long version;

    protected Asker() {}

    Asker(UUID id) {
        this.id = id;
    }

    /** With these postings alone; not kept. */
    public static Asker on(UUID id, Collection<PooledPosting> open) {
        var asker = new Asker(id);
        asker.sumUp(open);
        return asker;
    }

    void sumUp(Collection<PooledPosting> open) {
        gives = all(open, posting -> ResourceKind.names(posting.gives()));
        wants = all(open, posting -> ResourceKind.names(posting.wants()));
        // A posting without markets is for any market, and so is the whole.
        markets = open.stream().anyMatch(each -> each.markets().isEmpty())
                ? List.of()
                : all(open, PooledPosting::markets);
        industries = all(open, PooledPosting::industries);
        tags = all(open, PooledPosting::tags);
        subjects = all(open, PooledPosting::subjects);
        words = all(open, PooledPosting::words);
        meant = open.stream().flatMap(PooledPosting::meant).toList();
        topics = null;
    }

    private static List<String> all(Collection<PooledPosting> postings, Function<PooledPosting, List<String>> what) {
        return Sorted.of(
                postings.stream().flatMap(each -> what.apply(each).stream()).toList());
    }

    public UUID id() {
        return id;
    }

    public Set<ResourceKind> gives() {
        return ResourceKind.known(gives);
    }

    public Set<ResourceKind> wants() {
        return ResourceKind.known(wants);
    }

    public List<String> markets() {
        return markets;
    }

    public List<String> industries() {
        return industries;
    }

    List<String> subjects() {
        return subjects;
    }

    List<Meant> meant() {
        return meant;
    }

    /** What its open postings speak of, for comparing. */
    public Topics topics() {
        if (topics == null)
            topics = Spoken.of(
                    tags, subjects, words, meant.stream().map(Meant::senses).toList());
        return topics;
    }
}
