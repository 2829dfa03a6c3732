package twoway.matching.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import twoway.chassis.event.Fact;
import twoway.chassis.event.ProjectedTable;
import twoway.chassis.event.Projection;

/** Our copy of enterprises, their titles and postings. What follows from a change, matches above all, is not part of it. */
@ApplicationScoped
class PoolCopy implements Projection {

    private static final String POSTING = "twoway.posting-projected.v1";
    private static final Set<String> ENTERPRISE = Set.of(
            "twoway.enterprise-registered.v1",
            "twoway.enterprise-submitted.v1",
            "twoway.enterprise-verified.v1",
            "twoway.enterprise-suspended.v1",
            "twoway.enterprise-reinstated.v1",
            "twoway.enterprise-resized.v1",
            "twoway.enterprise-changed.v1",
            "twoway.enterprise-merged.v1",
            "twoway.enterprise-retired.v1");

    private static final Set<String> TITLE = Set.of(
            "twoway.title-reported.v1", "twoway.title-seen.v1", "twoway.title-confirmed.v1", "twoway.title-revoked.v1");

    private final Pool pool;
    private final PooledTitles titles;

    PoolCopy(Pool pool, PooledTitles titles) {
        this.pool = pool;
        this.titles = titles;
    }

    @Override
    public String name() {
        return "pool";
    }

    @Override
    public List<ProjectedTable> tables() {
        return List.of(
                ProjectedTable.of("pooled_enterprise", "version"),
                // What a text means is worked out after it was told, and again when the row does not have it.
                ProjectedTable.of("pooled_posting", "version", "senses", "sense_version"),
                ProjectedTable.of("posting_criteria", "version"),
                ProjectedTable.of("asker", "version"),
                ProjectedTable.of("pooled_title", "version"));
    }

    @Override
    public Set<String> streams() {
        return Set.of("enterprise.enterprise", "enterprise.posting", "enterprise.title");
    }

    @Override
    public Set<String> types() {
        return Stream.of(ENTERPRISE, TITLE, Set.of(POSTING))
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void apply(Fact fact) {
        if (fact.type().equals(POSTING)) pool.learn(fact.as(PostingNews.class));
        else if (TITLE.contains(fact.type())) titles.learn(fact.as(TitleNews.class));
        else pool.learn(fact.as(EnterpriseNews.class));
    }
}
