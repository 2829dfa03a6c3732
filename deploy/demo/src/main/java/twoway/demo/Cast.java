package twoway.demo;

/** Who plays in the story, and the ids of what they have published. The match is the SME on the large firm's offer. */
public record Cast(
        Firm large, Firm robots, Firm bystander, Firm operator, String offerId, String needId, String matchId) {}
