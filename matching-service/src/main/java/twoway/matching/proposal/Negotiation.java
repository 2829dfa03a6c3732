package twoway.matching.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import twoway.chassis.actor.Actor;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.precondition.BasedOn;
import twoway.matching.capacity.CapacityLedger;
import twoway.matching.exchange.Exchange;
import twoway.matching.match.Matches;
import twoway.matching.match.ReopenMatch;
import twoway.matching.partnership.Partnerships;

/**
 * The moves of a proposal together with what each does to the match, the place and the partnership, in one transaction.
 * Everybody locks in one order: pool (where it must stay as it is, or is met again), proposal, match, the asker's list, place;
 * whoever takes several of one sort has the pool to itself, or takes them by id.
 */
@ApplicationScoped
class Negotiation {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Matches matches;
    private final CapacityLedger places;
    private final Partnerships partnerships;
    private final ReopenMatch reopening;
    private final Minutes minutes;
    private final ProposalNotices notices;

    Negotiation(
            Matches matches,
            CapacityLedger places,
            Partnerships partnerships,
            ReopenMatch reopening,
            Minutes minutes,
            ProposalNotices notices) {
        this.matches = matches;
        this.places = places;
        this.partnerships = partnerships;
        this.reopening = reopening;
        this.minutes = minutes;
        this.notices = notices;
    }

    void send(Proposal proposal, Actor by, BasedOn seen, Instant now) {
        if (proposal.state() == ProposalState.SENT) return;
        seen.mustBe(proposal.version());
        var fact = proposal.send(now.atZone(ZONE).toLocalDate());
        matches.toDealOn(proposal.matchId(), by).proposed(proposal.turn());
        minutes.mustNotFlood(proposal, now);
        places.hold(proposal.claim(), now);
        minutes.round(proposal, by.enterpriseId(), now);
        minutes.fact(fact, now);
        notices.sent(proposal, now);
    }

    void counter(Proposal proposal, Actor by, BasedOn seen, Exchange answer, Instant now) {
        seen.mustBe(proposal.version());
        var fact = proposal.counter(by.enterpriseId(), answer);
        matches.toDealOn(proposal.matchId(), by).turned(proposal.turn());
        places.follow(proposal.claim());
        minutes.round(proposal, by.enterpriseId(), now);
        minutes.fact(fact, now);
        notices.countered(proposal, now);
    }

    void agree(Proposal proposal, Actor by, BasedOn seen, Instant now) {
        if (proposal.state() == ProposalState.AGREED) return;
        seen.mustBe(proposal.version());
        var fact = proposal.agree(by.enterpriseId(), now, now.atZone(ZONE).toLocalDate());
        matches.toDealOn(proposal.matchId(), by).partnered();
        places.commit(proposal.claim());
        minutes.fact(fact, now);
        proposal.became(partnerships.form(proposal.agreement(), now));
        notices.agreed(proposal, now);
    }

    void decline(Proposal proposal, Actor by, BasedOn seen, DeclineCode code, String note, Instant now) {
        if (proposal.state() == ProposalState.DECLINED) return;
        seen.mustBe(proposal.version());
        comeToNothing(proposal, by, proposal.decline(by.enterpriseId(), code, note, now), "DECLINED", now);
        notices.declined(proposal, by.enterpriseId(), code, now);
    }

    void withdraw(Proposal proposal, Actor by, BasedOn seen, Instant now) {
        if (proposal.state() == ProposalState.WITHDRAWN) return;
        seen.mustBe(proposal.version());
        var unsent = proposal.state() == ProposalState.DRAFT;
        var fact = proposal.withdraw(by.enterpriseId(), now);
        if (unsent) return; // nobody but the author knew of it: nothing to tell, no place to give back
        comeToNothing(proposal, by, fact, "WITHDRAWN", now);
        notices.withdrawn(proposal, by.enterpriseId(), now);
    }

    /** Its author or its addressee has left the platform. */
    void abandon(Proposal proposal, Actor leaver, Instant now) {
        comeToNothing(proposal, leaver, proposal.abandon(now), "WITHDRAWN", now);
        notices.withdrawn(proposal, leaver.enterpriseId(), now);
    }

    private void comeToNothing(Proposal proposal, Actor by, DomainEvent fact, String reason, Instant now) {
        reopening.reopen(proposal.matchId(), by, now);
        places.release(proposal.claim(), reason);
        minutes.fact(fact, now);
    }
}
