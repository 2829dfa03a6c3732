package twoway.enterprise.member;

import jakarta.enterprise.context.ApplicationScoped;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.chassis.time.Clock;
import twoway.enterprise.notice.Tell;

/** Where somebody stands who holds a code and belongs to nothing yet: outside every enterprise but the one that invites. */
@ApplicationScoped
class Doorstep {

    private final Invitations invitations;
    private final Members members;
    private final Roster roster;
    private final Tenancy tenancy;
    private final Tell tell;
    private final Clock clock;

    Doorstep(Invitations invitations, Members members, Roster roster, Tenancy tenancy, Tell tell, Clock clock) {
        this.invitations = invitations;
        this.members = members;
        this.roster = roster;
        this.tenancy = tenancy;
        this.tell = tell;
        this.clock = clock;
    }

    /** The rest of the transaction acts for the enterprise that invites. */
    Invitation at(InvitationCode code) {
        var invitation = tenancy.asSystem(() -> invitations.openedBy(code));
        tenancy.become(invitation.enterpriseId());
        return invitation;
    }

    /**
     * Takes the place; {@code false} if this subject has taken it before.
     *
     * @throws Refusal {@code state-conflict} also if the enterprise has left since the invitation was read
     */
    boolean enter(Invitation invitation, String subject) {
        var enterprise = invitation.enterpriseId();
        if (!members.holdJoinable(enterprise)) {
            throw new Refusal(CommonProblem.STATE_CONFLICT, InvitationState.WITHDRAWN, "accept");
        }
        var now = clock.now(enterprise);
        var newcomer = invitation.accept(subject, now);
        newcomer.ifPresent(each -> {
            tell.of(invitation.accepted(), now);
            roster.join(enterprise, each, now);
        });
        return newcomer.isPresent();
    }

    void turnAway(Invitation invitation) {
        invitation.decline(clock.now(invitation.enterpriseId()));
    }
}
