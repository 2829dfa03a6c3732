package twoway.enterprise.notice;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import twoway.chassis.actor.Caller;
import twoway.chassis.page.Page;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.chassis.time.Clock;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.EnterpriseProblem;
import twoway.enterprise.paging.Keys;

/** The inbox of whoever asks: what it was told about the enterprise it acts for and about its own affairs, newest first. */
@Path("/enterprise/v1/notices")
@RunOnVirtualThread
@Transactional
class NoticeResource {

    private final Notices notices;
    private final Sentences sentences;
    private final Caller caller;
    private final Clock clock;

    NoticeResource(Notices notices, Sentences sentences, Caller caller, Clock clock) {
        this.notices = notices;
        this.sentences = sentences;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param code what kind of thing it is, for programs
     * @param enterpriseId {@code null} for an affair of the reader's own, such as a claim
     * @param link what it is about, as a path of the API
     * @param readAt when the reader marked it as read, or {@code null}
     */
    @Schema(name = "Notice")
    record Answer(
            UUID id,
            UUID enterpriseId,
            NoticeCategory category,
            String code,
            LocalizedText text,
            String link,
            Instant toldAt,
            Instant readAt) {

        static Answer of(Notice notice, LocalizedText text) {
            return new Answer(
                    notice.id(),
                    notice.enterpriseId(),
                    notice.code().category(),
                    notice.code().word(),
                    text,
                    notice.link(),
                    notice.toldAt(),
                    notice.readAt());
        }
    }

    @Schema(name = "NoticesUnread")
    record Unread(long unread) {}

    /**
     * @param ids these
     * @param upTo this one and all that were told before it
     */
    @Schema(name = "NoticesRead")
    record Marked(@Size(min = 1, max = 100) List<@NotNull UUID> ids, UUID upTo) {
        private Set<UUID> named() {
            var all = new HashSet<>(Optional.ofNullable(ids).orElse(List.of()));
            if (upTo != null) all.add(upTo);
            return all;
        }
    }

    @GET
    @Authenticated
    public Page<Answer> list(
            @Parameter(
                            description = "Only what is unread",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"true", "false"}))
                    @QueryParam("unread")
                    String unread,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        var rows = Keys.limit(limit);
        var found = notices.newest(reader(), isTrue(unread), Keys.id(after), rows + 1);
        var spoken = sentences.of(found);
        var answers =
                found.stream().map(each -> Answer.of(each, spoken.text(each))).toList();
        return Page.of(answers, rows, each -> Keys.cursor(each.id()));
    }

    private Notices.Reader reader() {
        return new Notices.Reader(
                caller.subject(), caller.member() ? caller.actor().enterpriseId() : null);
    }

    private static boolean isTrue(String unread) {
        if (unread == null || unread.equals("false")) return false;
        if (unread.equals("true")) return true;
        throw new Refusal(CommonProblem.INVALID_PARAMETER, "unread");
    }

    @GET
    @Path("unread")
    @Authenticated
    public Unread unread() {
        return new Unread(notices.unread(reader()));
    }

    /** What was read before stays as it was. */
    @POST
    @Path("read")
    @Authenticated
    public Unread read(@NotNull @Valid Marked marked) {
        var reader = reader();
        if (marked.ids() == null && marked.upTo() == null) throw new Refusal(EnterpriseProblem.NOTICES_NOT_NAMED);
        notices.mustHave(reader, marked.named());
        var now = clock.now(reader.enterpriseId());
        if (marked.ids() != null) notices.read(reader, marked.ids(), now);
        if (marked.upTo() != null) notices.readUpTo(reader, marked.upTo(), now);
        return new Unread(notices.unread(reader));
    }
}
