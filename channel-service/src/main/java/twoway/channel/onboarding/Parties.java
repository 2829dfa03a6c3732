package twoway.channel.onboarding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import twoway.channel.checklist.Side;
import twoway.chassis.actor.Actor;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/**
 * The two firms of a case.
 *
 * @param left who asked, in the partnership
 * @param right who owned the posting
 * @param large who gives the channel: one of the two
 * @param sme who joins it: the other
 */
@Embeddable
record Parties(
        @Column(name = "left_enterprise_id") UUID left,
        @Column(name = "right_enterprise_id") UUID right,
        @Column(name = "large_enterprise_id") UUID large,
        @Column(name = "sme_enterprise_id") UUID sme) {

    /** @throws IllegalArgumentException if the giver is not one of the two */
    static Parties of(UUID left, UUID right, UUID giver) {
        if (!giver.equals(left) && !giver.equals(right)) {
            throw new IllegalArgumentException("the giver of a channel is one of the two parties");
        }
        return new Parties(left, right, giver, giver.equals(left) ? right : left);
    }

    /** The side the actor is on; to anybody else the case does not exist. */
    Side sideOf(Actor actor) {
        if (large.equals(actor.enterpriseId())) return Side.LARGE;
        if (sme.equals(actor.enterpriseId())) return Side.SME;
        throw new Refusal(CommonProblem.NOT_FOUND);
    }

    /** How a waited-for side is named to a reader: a firm by its id, others by what they are. */
    String name(Side side) {
        return switch (side) {
            case SME -> sme.toString();
            case LARGE -> large.toString();
            case AUTHORITY, LABORATORY -> side.word();
        };
    }
}
