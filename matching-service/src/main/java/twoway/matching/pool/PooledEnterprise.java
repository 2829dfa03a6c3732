package twoway.matching.pool;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import twoway.chassis.value.LocalizedText;

/** Our copy of an enterprise's public profile. */
@Entity
public class PooledEnterprise {

    @Id
    private UUID id;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText names;

    private String country;
    private String province;
    private String industry;
    private String sizeClass;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> markets;

    private String state;
    private boolean hidden;
    private boolean forMembers;
    private boolean sample;

    /** Official titles that hold today; known to whoever was read by {@link PooledEnterprises#byIds}. */
    @Transient
    private TitlesHeld titles = TitlesHeld.NONE;

    @Version
    private long version;

    protected PooledEnterprise() {}

    PooledEnterprise(UUID id) {
        this.id = id;
    }

    /** What decides whom it meets and how it fits; of everything else matches show what is there when they are read. */
    private record Matched(boolean meetsOthers, String country, String industry, String sizeClass) {}

    private Matched matched() {
        return new Matched(meetsOthers(), country, industry, sizeClass);
    }

    /** Tells whether anything of it has changed that matches rest on. */
    boolean learn(EnterpriseNews news) {
        var before = matched();
        names = news.names();
        country = news.country();
        province = news.province();
        industry = Industry.joined(news.industry());
        sizeClass = "NOT_CLASSIFIED".equals(news.sizeClass()) ? null : news.sizeClass();
        markets = Sorted.of(news.markets());
        state = news.state();
        hidden = "HIDDEN".equals(news.visibility());
        forMembers = "MEMBERS".equals(news.visibility());
        sample = news.sample();
        return !matched().equals(before);
    }

    public UUID id() {
        return id;
    }

    public LocalizedText names() {
        return names;
    }

    public boolean sample() {
        return sample;
    }

    public String country() {
        return country;
    }

    public String province() {
        return province;
    }

    public String industry() {
        return industry;
    }

    public String sizeClass() {
        return sizeClass;
    }

    void holds(TitlesHeld held) {
        titles = held;
    }

    public Set<String> titles() {
        return titles.tiers();
    }

    /** The last day on which its titles are the same by what is known, {@code null} if they stay. */
    public LocalDate titlesHoldTill() {
        return titles.till();
    }

    /** Only a verified enterprise meets others. */
    public boolean meetsOthers() {
        return "VERIFIED".equals(state);
    }

    /** Nobody finds one that hides; what it deals in already goes on. */
    public boolean isFound() {
        return meetsOthers() && !hidden;
    }

    /** Only who is verified finds it. */
    public boolean isForMembers() {
        return forMembers;
    }
}
