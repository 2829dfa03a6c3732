package twoway.enterprise.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import twoway.chassis.event.Events;
import twoway.chassis.id.Ids;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;
import twoway.enterprise.posting.AllPostings;
import twoway.enterprise.posting.Occasion;
import twoway.enterprise.posting.Occasions;
import twoway.enterprise.posting.Posting;

/** Opens the details of a posting to a firm and closes them again. Commands on one posting wait for each other. */
@ApplicationScoped
class Granting {

    private final AllPostings postings;
    private final Grants grants;
    private final Openness openness;
    private final Occasions occasions;
    private final GrantNews news;
    private final Events events;
    private final Ids ids;

    // Seven: a posting, a firm that may be known, a fact and a letter.
    Granting(
            AllPostings postings,
            Grants grants,
            Openness openness,
            Occasions occasions,
            GrantNews news,
            Events events,
            Ids ids) {
        this.postings = postings;
        this.grants = grants;
        this.openness = openness;
        this.occasions = occasions;
        this.news = news;
        this.events = events;
        this.ids = ids;
    }

    record Outcome(Grant grant, boolean isNew) {}

    /**
     * Nothing happens if it stands already.
     *
     * @throws Refusal {@code posting-unknown}, {@code granted-to-itself}, {@code firm-unknown} if the caller may not know that
     *     firm as a verified one, {@code state-conflict} unless the posting is published or paused
     */
    Outcome grant(UUID postingId, UUID readerId) {
        var occasion = occasions.ofCommand();
        var posting = postings.ownForCommand(postingId, occasion.enterpriseId())
                .orElseThrow(() -> new Refusal(EnterpriseProblem.POSTING_UNKNOWN).at("/postingId"));
        occasion.mustSpeakFor(posting.content().unit());
        return grants.standing(postingId, readerId)
                .map(known -> new Outcome(known, false))
                .orElseGet(() -> new Outcome(put(posting, readerId, occasion), true));
    }

    private Grant put(Posting posting, UUID readerId, Occasion occasion) {
        if (readerId.equals(occasion.enterpriseId())) {
            throw new Refusal(EnterpriseProblem.GRANTED_TO_ITSELF).at("/readerId");
        }
        if (!grants.meets(readerId, openness.today())) {
            throw new Refusal(EnterpriseProblem.FIRM_UNKNOWN).at("/readerId");
        }
        if (!posting.state().live()) throw new Refusal(CommonProblem.STATE_CONFLICT, posting.state(), "grant");
        var grant = new Grant(ids.next(), posting, readerId, occasion.now());
        grants.persist(grant);
        events.add(grant.granted(), occasion.now());
        news.changed(grant, occasion.now());
        return grant;
    }

    /** Nothing happens if it was revoked before. */
    Grant revoke(Grant seen) {
        var occasion = occasions.ofCommand();
        if (!seen.isOf(occasion.by())) throw new Refusal(CommonProblem.NOT_ALLOWED);
        postings.ownForCommand(seen.postingId(), occasion.enterpriseId())
                .ifPresent(each -> occasion.mustSpeakFor(each.content().unit()));
        var grant = grants.again(seen);
        grant.revoke(occasion.seen(), occasion.now()).ifPresent(fact -> {
            events.add(fact, occasion.now());
            news.changed(grant, occasion.now());
        });
        grants.flush();
        return grant;
    }
}
