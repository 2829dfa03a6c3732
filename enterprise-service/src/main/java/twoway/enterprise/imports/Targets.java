package twoway.enterprise.imports;

import jakarta.enterprise.context.ApplicationScoped;
import twoway.enterprise.office.Offices;
import twoway.enterprise.profile.ToldFirms;
import twoway.enterprise.record.PastChallenges;
import twoway.enterprise.record.PublicRecords;

@ApplicationScoped
class Targets {

    /** While a chunk is taken nobody else can write to its firms. */
    private static final int FIRMS = 100;

    private final PublicRecords records;
    private final PastChallenges challenges;
    private final ToldFirms firms;
    private final Offices offices;

    Targets(PublicRecords records, PastChallenges challenges, ToldFirms firms, Offices offices) {
        this.records = records;
        this.challenges = challenges;
        this.firms = firms;
        this.offices = offices;
    }

    Target<?> of(Plan plan) {
        return switch (plan.kind()) {
            case PUBLIC_RECORD -> new Target<>(Taker.of(records), ReadRows::publicRecord, Integer.MAX_VALUE);
            case PAST_CHALLENGE -> new Target<>(Taker.of(challenges), ReadRows::pastChallenge, Integer.MAX_VALUE);
            case ENTERPRISE -> firms(new FirmRows(firms, offices, plan.telling()));
        };
    }

    private static Target<?> firms(FirmRows rows) {
        return new Target<>(rows, rows::read, FIRMS);
    }
}
