package twoway.enterprise.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import twoway.chassis.actor.Caller;
import twoway.chassis.event.Events;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.chassis.time.Clock;
import twoway.enterprise.posting.AllPostings;
import twoway.enterprise.posting.Occasions;
import twoway.enterprise.posting.Posting;
import twoway.enterprise.posting.PostingKind;
import twoway.enterprise.profile.Verifications;

/** Says anew what a posting says to some only, and shows it to whoever asks as far as it is open to him. */
@ApplicationScoped
class Disclosures {

    private final AllPostings postings;
    private final Details details;
    private final Openness openness;
    private final Readings readings;
    private final Verifications verifications;
    private final Occasions occasions;
    private final Events events;
    private final Clock clock;

    // Eight: whose it is, what it says, to whom it opens, and who has read it.
    Disclosures(
            AllPostings postings,
            Details details,
            Openness openness,
            Readings readings,
            Verifications verifications,
            Occasions occasions,
            Events events,
            Clock clock) {
        this.postings = postings;
        this.details = details;
        this.openness = openness;
        this.readings = readings;
        this.verifications = verifications;
        this.occasions = occasions;
        this.events = events;
        this.clock = clock;
    }

    /** Operators find the headings that everybody finds, and no text: they act for no firm. */
    PostingDetails read(PostingKind kind, UUID id, Caller caller) {
        var reader = caller.member() ? caller.actor().enterpriseId() : null;
        return postings.own(kind, id, reader).map(this::toOwner).orElseGet(() -> {
            var owner = openness.ownerOf(kind, id, verifications.readsAsMember(caller))
                    .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
            var levels = reader == null ? Set.<Level>of() : openness.of(owner, id, reader);
            var said = details.now(id).stream().map(each -> each.within(levels)).toList();
            var read = said.stream().filter(Said::open).map(Said::detail).toList();
            if (!read.isEmpty()) readings.note(read, owner, reader, openness.today(), clock.now(reader));
            return PostingDetails.toReader(kind, id, owner, said);
        });
    }

    private PostingDetails toOwner(Posting posting) {
        return PostingDetails.toOwner(posting, details.now(posting.id()), occasions.current());
    }

    /** Nothing happens if it says nothing new. */
    PostingDetails say(PostingKind kind, UUID id, List<Saying> sayings) {
        var occasion = occasions.ofCommand();
        var posting = postings.ownForCommand(id, occasion.enterpriseId())
                .filter(each -> each.kind() == kind)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        occasion.mustSpeakFor(posting.content().unit());
        var revision = Revision.of(details.now(id), sayings);
        if (revision.changes()) {
            posting.sayDetails(occasion);
            revision.mustKnowItsIds();
            details.take(revision, posting, occasion.now());
            if (posting.state().known()) {
                events.add(new DisclosureChanged(id, kind, posting.enterpriseId()), occasion.now());
            }
        }
        return PostingDetails.toOwner(posting, details.now(id), occasion);
    }
}
