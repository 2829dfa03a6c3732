package twoway.chassis.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Building a projection a second time from the topics and putting right what differs, as an operator sees it.
 *
 * @param state {@code WAITING}, {@code RUNNING}, {@code DONE} or {@code FAILED}
 * @param records how many records of the topics have been read for it
 * @param digestBefore of the rows as they were
 * @param digestAfter of the rows as they follow from the events, and as they are now
 * @param differences what was put right, by table; empty if nothing differed, {@code null} until it is done
 * @param failure why nothing was put right
 */
public record ProjectionRebuild(
        UUID id,
        String projection,
        String state,
        long records,
        String digestBefore,
        String digestAfter,
        List<Difference> differences,
        String failure,
        String askedBy,
        Instant askedAt,
        Instant startedAt,
        Instant finishedAt) {

    /** How many rows of a table were missing, stood there without a reason, or said something else. */
    public record Difference(String table, long missing, long surplus, long different) {}
}
