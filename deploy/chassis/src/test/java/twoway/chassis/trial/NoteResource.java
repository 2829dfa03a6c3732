package twoway.chassis.trial;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Memberships;
import twoway.chassis.actor.Role;
import twoway.chassis.actor.Roles;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.event.Events;
import twoway.chassis.id.Ids;
import twoway.chassis.page.Cursors;
import twoway.chassis.page.Page;
import twoway.chassis.precondition.Versioned;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.chassis.time.Clock;
import twoway.chassis.value.LocalizedText;

@Path("/chassis/v1/notes")
@RunOnVirtualThread
@Transactional
class NoteResource {

    enum Colour {
        RED,
        GREEN
    }

    record Written(
            @NotBlank String text,
            Colour colour,
            @Valid Inner inner,
            @Valid LocalizedText title,
            LocalDate day,
            @Size(max = 3) List<@NotNull @Valid Inner> others) {
        record Inner(@NotNull Integer count) {}
    }

    record Seen(UUID id, String text, long version) implements Versioned {
        static Seen of(Note note) {
            return new Seen(note.id(), note.text(), note.version());
        }
    }

    @ApplicationScoped
    static class Notes implements PanacheRepositoryBase<Note, UUID> {}

    private final Notes notes;
    private final Events events;
    private final Ids ids;
    private final Clock clock;
    private final Caller caller;
    private final Tenancy tenancy;
    private final Memberships memberships;

    NoteResource(
            Notes notes, Events events, Ids ids, Clock clock, Caller caller, Tenancy tenancy, Memberships memberships) {
        this.notes = notes;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
        this.caller = caller;
        this.tenancy = tenancy;
        this.memberships = memberships;
    }

    @POST
    @Path("firms")
    @Authenticated
    public String found() {
        var enterprise = ids.next();
        tenancy.become(enterprise);
        memberships.grant(caller.subject(), enterprise, Role.OWNER, null);
        return enterprise.toString();
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    public Seen write(@Valid @NotNull Written body) {
        var enterprise = caller.actor().enterpriseId();
        var note = new Note(ids.next(), enterprise, body.text());
        notes.persist(note);
        events.add(note.written(), clock.now(enterprise));
        if (body.text().equals("fail after the event")) throw new Refusal(CommonProblem.STATE_CONFLICT, "X", "write");
        if (body.text().equals("break")) throw new IllegalStateException("secret inside");
        return Seen.of(note);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.EDITOR)
    public Seen rewrite(@PathParam("id") UUID id, @Valid @NotNull Written body) {
        var note = notes.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        events.add(
                note.rewrite(caller.basedOn(), body.text()),
                clock.now(caller.actor().enterpriseId()));
        return Seen.of(note);
    }

    /** On purpose without any filter of its own: what comes back is what row-level security lets through. */
    @GET
    @RolesAllowed({Roles.VIEWER, Roles.OPERATOR})
    public Page<Seen> all(@QueryParam("after") String after) {
        var from = after == null ? "" : Cursors.read(after, 1).getFirst();
        List<Seen> rows = notes.find("cast(id as string) > ?1 order by id", from).page(0, 3).list().stream()
                .map(Seen::of)
                .toList();
        return Page.of(rows, 2, row -> Cursors.of(row.id()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    public Seen one(@PathParam("id") UUID id) {
        return Seen.of(notes.findByIdOptional(id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND)));
    }

    @GET
    @Path("forgotten")
    public String notAnnotated() {
        return "nobody may read this";
    }
}
