package twoway.load.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the databases and the topics hold, read when nothing is on its way any more.
 *
 * @param events what each service has put down, in the order it was written
 * @param sent what is on the topics, in the order of each partition
 * @param numbers the last number given to each stream, by its writer
 * @param positions how far each reader has applied each stream it has seen
 * @param consumed the topics each service reads
 */
public record State(
        List<Event> events,
        List<Sent> sent,
        Map<StreamKey, Long> numbers,
        Map<StreamKey, Long> positions,
        List<Parked> parked,
        Map<String, List<String>> consumed,
        Things things) {

    /** One row of an event table; {@code data} only of the types whose content is looked at. */
    public record Event(
            String service,
            UUID id,
            String topic,
            String key,
            long sequence,
            String type,
            boolean stamped,
            String data) {

        public StreamKey stream() {
            return new StreamKey(service, topic, key);
        }
    }

    /** One record on a topic. {@code id} is {@code null} if it does not say one. */
    public record Sent(String topic, String key, String id, String position) {}

    /** What waits parked. */
    public record Parked(StreamKey stream, long sequence, String cause) {}

    /** The things themselves, as their service knows them, and the copies that others keep of them. */
    public record Things(
            Map<UUID, Posting> postings,
            Map<UUID, Pooled> pooled,
            Map<UUID, Match> matches,
            Map<UUID, Proposal> proposals,
            List<Hold> holds,
            List<Ledger> ledgers,
            List<Partnership> partnerships,
            Map<UUID, Commitment> commitments,
            List<Case> cases,
            List<Lane> lanes,
            Map<UUID, Item> items,
            List<Order> orders,
            Map<String, List<String>> members,
            Map<String, List<String>> firms) {}

    /**
     * An offer or a need in enterprise-service.
     *
     * @param content what else matching-service is told of it, as one text
     */
    public record Posting(
            UUID id,
            String kind,
            UUID owner,
            String state,
            long version,
            String title,
            String description,
            String content) {}

    /** The copy of a posting in matching-service. */
    public record Pooled(UUID id, UUID owner, String status, String title, String content) {}

    public record Match(
            UUID id, UUID posting, UUID left, UUID right, String state, boolean leftDeclared, boolean rightDeclared) {}

    public record Proposal(UUID id, UUID match, UUID author, String state, UUID partnership) {}

    public record Hold(UUID posting, UUID proposal, String state) {}

    public record Ledger(UUID posting, Integer declared, int held, int committed, int waitlisted) {}

    public record Partnership(UUID id, UUID proposal, UUID match) {}

    /** @param opened the markets that matching-service has heard of */
    public record Commitment(
            UUID id, UUID partnership, String kind, String state, Set<String> opened, boolean ordered) {}

    public record Case(UUID id, UUID partnership, UUID commitment, String state) {}

    /** One market of a case, as channel-service knows it. */
    public record Lane(UUID commitment, String market, boolean live, boolean ordered) {}

    public record Item(UUID id, UUID ofCase, String state) {}

    public record Order(UUID id, UUID ofCase, String number) {}
}
