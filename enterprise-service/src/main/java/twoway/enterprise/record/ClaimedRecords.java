package twoway.enterprise.record;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import twoway.chassis.event.Events;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;
import twoway.enterprise.classification.IndustryCode;

/** Which public records turned out to be firms that have joined. They stay as history and are listed no more. */
@ApplicationScoped
public class ClaimedRecords {

    private static final String HOLD = "select claimed_by is not null from public_record where id = ?1 for update";
    private static final String CLAIM = """
            update public_record set claimed_by = ?2, claimed_at = ?3, changed_at = ?3, version = version + 1
             where id = ?1""";

    private final Session entities;
    private final PublicRecords records;
    private final Standings standings;
    private final Events events;

    ClaimedRecords(Session entities, PublicRecords records, Standings standings, Events events) {
        this.entities = entities;
        this.records = records;
        this.standings = standings;
        this.events = events;
    }

    /**
     * @param industry what the claimant says the firm does, or {@code null}
     * @throws Refusal {@code record-unknown}, or {@code industry-needed} if neither the record nor the claimant says it
     */
    public void mustBeKnown(UUID id, IndustryCode industry) {
        var known = known(id);
        if (industry == null && known.industry() == null) {
            throw new Refusal(EnterpriseProblem.INDUSTRY_NEEDED).at("/industry");
        }
    }

    /** @throws Refusal {@code already-claimed} */
    public void mustBeUnclaimed(UUID id) {
        if (!standings.claimed(List.of(id)).isEmpty())
            throw new Refusal(EnterpriseProblem.ALREADY_CLAIMED).at("/recordId");
    }

    /**
     * The record, held against other claims and imports until the transaction ends.
     *
     * @throws Refusal {@code already-claimed}
     */
    public OnRecord hold(UUID id) {
        if (entities.createNativeQuery(HOLD, Boolean.class).setParameter(1, id).getSingleResult()) {
            throw new Refusal(EnterpriseProblem.ALREADY_CLAIMED);
        }
        return known(id);
    }

    private OnRecord known(UUID id) {
        return records.look(id).orElseThrow(() -> new Refusal(EnterpriseProblem.RECORD_UNKNOWN).at("/recordId"));
    }

    /** From now on the record is an enterprise; the neighbours are told, so that nobody finds it as a firm that has not joined. */
    public void claim(OnRecord record, UUID enterpriseId, Instant now) {
        entities.createNativeMutationQuery(CLAIM)
                .setParameter(1, record.id())
                .setParameter(2, enterpriseId)
                .setParameter(3, now)
                .executeUpdate();
        events.add(new PublicRecordClaimed(PublicRecordFacts.of(record, Standing.CLAIMED)), now);
    }

    /** The records from which each of the enterprises was opened; one that has none has no entry. */
    public Map<UUID, List<UUID>> of(Collection<UUID> enterpriseIds) {
        return entities.createNativeQuery(
                        "select id, claimed_by from public_record where claimed_by in (?1) order by id", Tuple.class)
                .setParameterList(1, enterpriseIds)
                .getResultStream()
                .collect(groupingBy(row -> row.get(1, UUID.class), mapping(row -> row.get(0, UUID.class), toList())));
    }
}
