package twoway.chassis.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Sending a service's archive to its topics again, as an operator sees it.
 *
 * @param cause {@code ASKED} by an operator, or what the relay has seen: {@code OTHER_TOPIC} was made under the same name,
 *     {@code SHORTER} than what Kafka had acknowledged, {@code HEAD_GONE} if the oldest events are missing
 * @param state {@code WAITING}, {@code RUNNING} or {@code DONE}; until it is done, new events of these topics wait
 * @param events how many have been sent again
 * @param total how many there are to send, as soon as it runs
 */
public record TopicRebuild(
        UUID id,
        List<String> topics,
        String cause,
        String state,
        long events,
        long total,
        String askedBy,
        Instant askedAt,
        Instant startedAt,
        Instant finishedAt) {}
