package twoway.matching.pool;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import twoway.chassis.value.LocalizedText;
import twoway.matching.ResourceKind;
import twoway.matching.fit.Topics;
import twoway.matching.retrieval.Gist;
import twoway.matching.retrieval.Language;
import twoway.matching.retrieval.Passage;
import twoway.matching.retrieval.Senses;

/** Our copy of the public part of an offer or a need. */
@Entity
public class PooledPosting {

    private static final Comparator<DeclaredPlaces> BY_MARKET_AND_DAY = Comparator.comparing(
                    (DeclaredPlaces line) -> !line.market().equals(DeclaredPlaces.ANY))
            .thenComparing(DeclaredPlaces::market)
            .thenComparing(DeclaredPlaces::periodFrom);

    /** Of a very long text what it means is told by its beginning. */
    private static final int PASSAGES = 2;

    @Id
    private UUID id;

    private UUID enterpriseId;
    private String kind;
    private String status;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> gives;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> wants;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText description;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> markets;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> industries;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> tags;

    /** Concepts that its texts and tags name, and tags that are none. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> subjects;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> words;

    /** The concepts closest to what it means; comes when it was understood, later than what was told. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> senses = List.of();

    /** {@link Senses#VERSION} of what it was understood by; 0 before. */
    private int senseVersion;

    private LocalDate validFrom;
    private LocalDate validTill;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<DeclaredPlaces> capacity;

    /** Worked out once for all pairs of a change. */
    @Transient
    private Topics topics;

    @Version
    private long version;

    protected PooledPosting() {}

    PooledPosting(UUID id) {
        this.id = id;
    }

    /**
     * What somebody would publish; not kept.
     *
     * @param about what else it says, {@code null} if nothing
     * @param industries {@code SCHEME:code}
     */
    public static PooledPosting unpublished(
            UUID owner,
            Set<ResourceKind> gives,
            Set<ResourceKind> wants,
            LocalizedText about,
            Collection<String> markets,
            Collection<String> industries,
            Collection<String> tags) {
        var posting = new PooledPosting();
        posting.enterpriseId = owner;
        posting.status = "OPEN";
        posting.capacity = List.of();
        posting.gives = ResourceKind.names(gives);
        posting.wants = ResourceKind.names(wants);
        posting.description = about;
        posting.markets = Sorted.of(markets);
        posting.industries = Sorted.of(industries);
        posting.tags = Sorted.of(tags);
        posting.readTexts();
        return posting;
    }

    void learn(PostingNews news) {
        enterpriseId = news.enterpriseId();
        kind = news.kind();
        status = news.status();
        gives = Sorted.of(news.gives());
        wants = Sorted.of(news.wants());
        if (!Objects.equals(title, news.title()) || !Objects.equals(description, news.description())) {
            // What the old text meant is nobody's word any more.
            senses = List.of();
            senseVersion = 0;
        }
        title = news.title();
        description = news.description();
        markets = Sorted.of(news.markets());
        industries = news.industries() == null
                ? List.of()
                : Sorted.of(news.industries().stream().map(Industry::joined).toList());
        tags = Sorted.of(news.tags());
        readTexts();
        validFrom = news.validFrom();
        validTill = news.validTill();
        capacity = news.capacity() == null
                ? List.of()
                : news.capacity().stream().sorted(BY_MARKET_AND_DAY).toList();
    }

    private void readTexts() {
        var gist = Gist.of(said());
        subjects = Sorted.of(Stream.concat(gist.concepts().stream(), Gist.tags(tags).stream())
                .toList());
        words = List.copyOf(gist.words());
        topics = null;
    }

    /** Title and text of each language, in parts that its model reads. */
    public List<Passage> passages() {
        return passages(Integer.MAX_VALUE);
    }

    /** What of it is read to understand it: of a very long text the beginning. */
    List<Passage> understandable() {
        return passages(PASSAGES);
    }

    private List<Passage> passages(int most) {
        var passages = new ArrayList<Passage>();
        said().forEach((language, texts) -> passages.addAll(Passage.of(language, String.join("\n", texts)).stream()
                .limit(most)
                .toList()));
        return passages;
    }

    private Map<Language, List<String>> said() {
        var said = new EnumMap<Language, List<String>>(Language.class);
        said.put(Language.ZH, said(LocalizedText::zh));
        said.put(Language.EN, said(LocalizedText::en));
        return said;
    }

    /** Tells whether it is new. */
    boolean understood(List<String> meant) {
        senseVersion = Senses.VERSION;
        if (senses.equals(meant)) return false;
        senses = List.copyOf(meant);
        topics = null;
        return true;
    }

    private List<String> said(Function<LocalizedText, String> in) {
        return Stream.of(title, description)
                .filter(Objects::nonNull)
                .map(in)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Open, and the day is within its validity. */
    public boolean openOn(LocalDate day) {
        return "OPEN".equals(status)
                && (validFrom == null || !day.isBefore(validFrom))
                && (validTill == null || !day.isAfter(validTill));
    }

    /** What others meet it by. Two of one owner that say the same mirror each other, whatever their kinds and words. */
    public record Saying(
            UUID owner,
            List<String> gives,
            List<String> wants,
            List<String> markets,
            List<String> industries,
            List<String> tags) {}

    public Saying saying() {
        return new Saying(enterpriseId, gives, wants, markets, industries, tags);
    }

    public UUID id() {
        return id;
    }

    public UUID owner() {
        return enterpriseId;
    }

    public String kind() {
        return kind;
    }

    public Set<ResourceKind> gives() {
        return ResourceKind.known(gives);
    }

    public Set<ResourceKind> wants() {
        return ResourceKind.known(wants);
    }

    public LocalizedText title() {
        return title;
    }

    public LocalizedText description() {
        return description;
    }

    public List<String> markets() {
        return markets;
    }

    public List<String> industries() {
        return industries;
    }

    public List<String> tags() {
        return tags;
    }

    List<String> subjects() {
        return subjects;
    }

    /** What it means, with what it gives and wants; empty before it was understood. */
    Stream<Meant> meant() {
        return senses.isEmpty() ? Stream.empty() : Stream.of(new Meant(gives, wants, senses));
    }

    List<String> senses() {
        return senses;
    }

    /** What it speaks of, for comparing. */
    public Topics topics() {
        if (topics == null)
            topics = Spoken.of(tags, subjects, words, meant().map(Meant::senses).toList());
        return topics;
    }

    List<String> words() {
        return words;
    }

    /** The places it declares, the line for any market first, then by market and day; empty if it states no limit. */
    public List<DeclaredPlaces> capacity() {
        return capacity;
    }
}
