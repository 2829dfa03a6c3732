package twoway.enterprise.notice;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.ZoneId;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Caller;
import twoway.chassis.precondition.Versioned;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;

/** How whoever asks wants to be told, in all its enterprises. */
@Path("/enterprise/v1/notice-preferences")
@RunOnVirtualThread
@Transactional
class NoticePreferenceResource {

    private final NoticePreferences preferences;
    private final Caller caller;

    NoticePreferenceResource(NoticePreferences preferences, Caller caller) {
        this.preferences = preferences;
        this.caller = caller;
    }

    /**
     * @param zone an IANA name; times in mails are by it, and a digest comes at eight in its morning
     * @param delivery for every category that {@code categories} does not name
     */
    @Schema(name = "NewNoticePreferences")
    record Request(
            @NotNull @Pattern(regexp = "zh|en") String language,

            @NotNull @Size(max = 60) String zone,
            @NotNull Delivery delivery,
            Map<@NotNull NoticeCategory, @NotNull Delivery> categories) {

        NoticePreference.Choice choice() {
            if (!ZoneId.getAvailableZoneIds().contains(zone)) {
                throw new Refusal(EnterpriseProblem.ZONE_UNKNOWN, zone).at("/zone");
            }
            return new NoticePreference.Choice(
                    language, ZoneId.of(zone), delivery, categories == null ? Map.of() : Map.copyOf(categories));
        }
    }

    @Schema(name = "NoticePreferences")
    record Answer(
            String language, String zone, Delivery delivery, Map<NoticeCategory, Delivery> categories, long version)
            implements Versioned {

        static Answer of(NoticePreference.Choice choice, long version) {
            return new Answer(
                    choice.language(), choice.zone().getId(), choice.delivery(), choice.categories(), version);
        }
    }

    @GET
    @Authenticated
    public Answer read() {
        return preferences
                .findByIdOptional(caller.subject())
                .map(each -> Answer.of(each.choice(), each.version()))
                .orElseGet(() -> Answer.of(NoticePreference.Choice.OF_WHO_CHOSE_NOTHING, 0));
    }

    @PUT
    @Authenticated
    public Answer replace(@NotNull @Valid Request request) {
        var mine = preferences.forCommand(caller.subject());
        mine.take(request.choice(), caller.basedOn());
        preferences.flush();
        return Answer.of(mine.choice(), mine.version());
    }
}
