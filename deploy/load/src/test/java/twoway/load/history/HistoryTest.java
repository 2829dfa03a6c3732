package twoway.load.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import twoway.load.history.Line.Kind;

class HistoryTest {
    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsReadAgainEvenIfTheWriterDiedInTheMiddleOfALine() throws IOException {
        Path file = folder.resolve("one.jsonl");
        UUID offer = UUID.randomUUID();
        Line asked = new Line(0, Kind.INVOKE, "k", 3, "firm", "draft", null, null, null, "POST /offers", null, null);
        try (History history = History.begin(file)) {
            history.write(asked);
            history.write(asked.then(Kind.UNKNOWN, null, null, null, null, "connection reset"));
            history.write(asked.then(Kind.OK, 201, offer, "0", null, null));
        }
        Files.writeString(file, "{\"at\":17,\"kind\":\"OK\",\"ke", StandardOpenOption.APPEND);

        List<Operation> operations = Operation.of(History.read(file));

        assertEquals(1, operations.size());
        assertEquals(Operation.Outcome.ACKNOWLEDGED, operations.getFirst().outcome());
        assertEquals(offer, operations.getFirst().object());
        assertEquals(2, operations.getFirst().answers().size());
    }

    @Test
    void aLaterRefusalDoesNotTakeAnAcknowledgementBack() {
        UUID offer = UUID.randomUUID();
        Line asked = new Line(0, Kind.INVOKE, "k", 3, "firm", "draft", null, null, null, "POST /offers", null, null);

        Operation operation = Operation.of(List.of(
                        asked,
                        asked.then(Kind.OK, 201, offer, "0", null, null),
                        asked.then(Kind.FAIL, 422, null, null, null, "repeated")))
                .getFirst();

        assertEquals(Operation.Outcome.ACKNOWLEDGED, operation.outcome());
        assertEquals(offer, operation.object());
    }
}
