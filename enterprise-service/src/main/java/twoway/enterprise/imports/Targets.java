package twoway.enterprise.imports;

import jakarta.enterprise.context.ApplicationScoped;
import twoway.enterprise.record.PastChallenges;
import twoway.enterprise.record.PublicRecords;

@ApplicationScoped
class Targets {

    private final PublicRecords records;
    private final PastChallenges challenges;

    Targets(PublicRecords records, PastChallenges challenges) {
        this.records = records;
        this.challenges = challenges;
    }

    Target<?> of(ImportKind kind) {
        return switch (kind) {
            case PUBLIC_RECORD -> new Target<>(records, ReadRows::publicRecord);
            case PAST_CHALLENGE -> new Target<>(challenges, ReadRows::pastChallenge);
        };
    }
}
