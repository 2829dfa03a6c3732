package twoway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Past needs of public bodies, real and closed, brought in as any operator would bring them in. See {@code challenges/NOTICE}. */
public final class PastChallenges {
    private static final String FILE = "challenges/innovation-exchange.csv";
    private static final String IMPORT = "/enterprise/v1/imports?profile=innovation-exchange&retrievedOn=2023-08-08";
    private static final Set<String> AT_WORK = Set.of("RECEIVED", "CHECKED", "APPLYING");

    private final PlatformAddress at;
    private final Consumer<String> says;

    public PastChallenges(PlatformAddress at, Consumer<String> says) {
        this.at = at;
        this.says = says;
    }

    public void load() {
        Firm operator = new Firm(at, SampleFirms.OPERATOR);
        String id = Json.id(operator.upload(IMPORT, "innovation-exchange.csv", "text/csv", file()));
        JsonNode done = Wait.until(
                "the import of past challenges",
                () -> Optional.of(operator.get("/enterprise/v1/imports/" + id))
                        .filter(seen -> !AT_WORK.contains(Json.text(seen, "state"))));
        if (!Json.text(done, "state").equals("DONE")) {
            throw new StoryBroke("the past challenges were not taken: " + done);
        }
        says.accept(
                done.at("/progress/created").asInt() == 0
                        ? "the past challenges are there already"
                        : done.at("/progress/created").asInt() + " past challenges of Innovate UK KTN are there");
    }

    static byte[] file() {
        try (InputStream in = PastChallenges.class.getResourceAsStream(FILE)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
