package twoway.load.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import twoway.load.history.Line;
import twoway.load.history.Line.Kind;

class BrokerKilledTest {
    private static final Line KILL = Line.of(Kind.INJECT, "kafka", "SIGKILL");
    private static final Line HEAL = Line.of(Kind.HEAL, "kafka", null);
    private static final Line WRITE = Line.of(Kind.OK, null, null);

    @Test
    void writesThatWentOnAreAllRight() {
        assertEquals(List.of(), BrokerKilled.writesWereAccepted(List.of(KILL, WRITE, HEAL, KILL, WRITE, HEAL)));
    }

    @Test
    void anOutageInWhichNothingWasAcknowledgedIsABreach() {
        assertEquals(
                1,
                BrokerKilled.writesWereAccepted(List.of(WRITE, KILL, HEAL, WRITE))
                        .size());
    }

    @Test
    void aWriteWithoutAnAnswerIsABreach() {
        Line unknown = Line.of(Kind.UNKNOWN, null, "timeout");

        assertEquals(
                1,
                BrokerKilled.writesWereAccepted(List.of(KILL, WRITE, unknown, HEAL))
                        .size());
    }
}
