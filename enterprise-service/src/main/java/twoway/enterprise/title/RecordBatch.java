package twoway.enterprise.title;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.event.Events;
import twoway.chassis.id.Ids;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.time.Clock;

/** Puts down what an authority has announced, or what is known of it now; what was said before stays. */
@ApplicationScoped
class RecordBatch {

    private static final String FILE = "/programme/official_batches.json";
    private static final String PLATFORM = "platform";

    private final OfficialBatches batches;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Events events;
    private final Ids ids;

    RecordBatch(OfficialBatches batches, Tenancy tenancy, Clock clock, Events events, Ids ids) {
        this.batches = batches;
        this.tenancy = tenancy;
        this.clock = clock;
        this.events = events;
        this.ids = ids;
    }

    private record Known(TitleTier tier, String batch, OfficialBatch.Content content) {

        String code() {
            return OfficialBatch.code(tier, batch);
        }
    }

    /** Those that the platform comes with; what operators have said of one since stays. */
    void start(@Observes StartupEvent event) {
        tenancy.asSystem(() -> read().forEach(each -> {
            batches.oneAtATime(each.code());
            if (batches.forCommand(each.code()).isEmpty()) {
                record(each.code(), each.content(), PLATFORM, clock.now(null));
            }
        }));
    }

    private static List<Known> read() {
        try (var file = RecordBatch.class.getResourceAsStream(FILE)) {
            return JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .build()
                    .readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    OfficialBatch put(String code, OfficialBatch.Content content, BasedOn seen, String by) {
        var now = clock.now(null);
        batches.oneAtATime(code);
        return batches.forCommand(code)
                .map(batch -> change(batch, content, seen, by, now))
                .orElseGet(() -> record(code, content, by, now));
    }

    private OfficialBatch record(String code, OfficialBatch.Content content, String by, Instant now) {
        var tier = Arrays.stream(TitleTier.values())
                .filter(each -> code.startsWith(each + "-"))
                .findFirst()
                .orElseThrow();
        var batch =
                new OfficialBatch(ids.next(), tier, code.substring(tier.name().length() + 1), content, now);
        batches.persist(batch);
        batches.keep(ids.next(), batch, by);
        events.add(batch.recorded(), now);
        return batch;
    }

    private OfficialBatch change(
            OfficialBatch batch, OfficialBatch.Content content, BasedOn seen, String by, Instant now) {
        batch.take(content, seen, now).ifPresent(changed -> {
            batches.keep(ids.next(), batch, by);
            events.add(changed, now);
        });
        return batch;
    }
}
