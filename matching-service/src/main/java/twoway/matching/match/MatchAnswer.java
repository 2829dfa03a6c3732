package twoway.matching.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import twoway.chassis.actor.Actor;
import twoway.chassis.precondition.Versioned;
import twoway.chassis.value.LocalizedText;
import twoway.matching.Parties;
import twoway.matching.ResourceKind;
import twoway.matching.WaitingOn;
import twoway.matching.fit.Change;
import twoway.matching.fit.Contribution;
import twoway.matching.fit.Feature;
import twoway.matching.fit.Fit;
import twoway.matching.fit.OtherSide;
import twoway.matching.fit.Word;
import twoway.matching.pool.PooledEnterprise;
import twoway.matching.pool.PooledPosting;

/**
 * A match on the wire, as one of its parties sees it.
 *
 * @param version counts what both parties see and do; a new fit, which is one reader's own, does not change it
 */
record MatchAnswer(
        UUID id,
        PostingAnswer posting,
        FirmAnswer asker,
        Side side,
        MatchState state,
        List<LinkAnswer> links,
        FitAnswer fit,
        OtherSideAnswer otherSide,
        ChanceAnswer chanceOfBeingRead,
        ChangeAnswer change,
        List<InterestAnswer> interests,
        DismissalAnswer dismissal,
        List<String> allowedActions,
        WaitingOn waitingOn,
        long version)
        implements Versioned {

    /** Where the reader stands. */
    enum Side {
        ASKER,
        OWNER
    }

    record FirmAnswer(UUID id, LocalizedText names, boolean sample) {
        static FirmAnswer of(PooledEnterprise enterprise) {
            return new FirmAnswer(enterprise.id(), enterprise.names(), enterprise.sample());
        }
    }

    record PostingAnswer(
            UUID id,
            String kind,
            LocalizedText title,
            LocalizedText description,
            Set<ResourceKind> opens,
            Set<ResourceKind> seeks,
            List<String> markets,
            FirmAnswer owner) {
        static PostingAnswer of(PooledPosting posting, PooledEnterprise owner) {
            return new PostingAnswer(
                    posting.id(),
                    posting.kind(),
                    posting.title(),
                    posting.description(),
                    posting.gives(),
                    posting.wants(),
                    posting.markets(),
                    FirmAnswer.of(owner));
        }
    }

    /** @param through the asker's postings that say so */
    record LinkAnswer(ResourceKind kind, UUID from, UUID to, List<UUID> through) {
        static List<LinkAnswer> of(Links links, Parties parties) {
            return Stream.concat(
                            of(links.fromLeft(), parties.left(), parties.right()),
                            of(links.fromRight(), parties.right(), parties.left()))
                    .toList();
        }

        private static Stream<LinkAnswer> of(List<Link> links, UUID from, UUID to) {
            return links.stream().map(link -> new LinkAnswer(link.kind(), from, to, link.through()));
        }
    }

    /**
     * base + Σ contributions + clamp = basisPoints; value is that in whole points.
     *
     * @param unknown features of which one of the two sides has said nothing
     */
    record FitAnswer(
            int value,
            int basisPoints,
            int base,
            List<ContributionAnswer> contributions,
            int clamp,
            List<String> unknown,
            String policy) {
        static FitAnswer of(Fit fit) {
            return new FitAnswer(
                    fit.value(),
                    fit.basisPoints(),
                    fit.base(),
                    fit.contributions().stream().map(ContributionAnswer::of).toList(),
                    fit.clamp(),
                    fit.unknown().stream().map(Feature::name).toList(),
                    fit.policy());
        }
    }

    record ContributionAnswer(String feature, int basisPoints, Evidence evidence) {
        static ContributionAnswer of(Contribution part) {
            var feature = part.feature();
            return new ContributionAnswer(
                    feature.name(), part.basisPoints(), Evidence.of(feature.label(), part.matched(), part.asked()));
        }
    }

    record OtherSideAnswer(Word word, List<ReasonAnswer> reasons) {
        static OtherSideAnswer of(OtherSide other) {
            return new OtherSideAnswer(
                    other.word(), other.reasons().stream().map(ReasonAnswer::of).toList());
        }
    }

    /** A published criterion of the other side that the reader meets. */
    record ReasonAnswer(String feature, List<String> matched, LocalizedText says) {
        static ReasonAnswer of(OtherSide.Reason reason) {
            return new ReasonAnswer(
                    reason.feature().name(),
                    reason.matched(),
                    Evidence.met(reason.feature().asTheirReason(), reason.matched()));
        }
    }

    /**
     * Of the reader's request; {@code null} where it asks for nothing, or has been answered.
     *
     * @param says what the demand does to it
     * @param trackRecord why there is no number
     */
    record ChanceAnswer(Chance.Band band, Chance.Ahead strongerAhead, LocalizedText says, LocalizedText trackRecord) {

        private static final LocalizedText NONE_YET = LocalizedText.of("尚无记录可核对", "no track record yet");

        static ChanceAnswer of(Chance chance) {
            if (chance == null) return null;
            return new ChanceAnswer(
                    chance.band(), chance.ahead(), chance.ahead().says(), NONE_YET);
        }
    }

    /**
     * One thing that the reader could publish in addition; tried out on what is published now.
     *
     * @param value the kind, market or tag to add
     * @param fit the reader's own fit then, in basis points
     * @param word for how the reader would look to the other side
     */
    record ChangeAnswer(Change.Kind adds, String value, int fit, Word word, LocalizedText says) {
        static ChangeAnswer of(Change change) {
            return new ChangeAnswer(
                    change.kind(),
                    change.value(),
                    change.fit().basisPoints(),
                    change.word(),
                    LocalizedText.of(
                            "如果你方公布的信息中增加“" + change.named(Locale.CHINESE) + "”，匹配度将为 "
                                    + change.fit().value(),
                            "If what you publish also named " + change.named(Locale.ENGLISH) + ", the fit would be "
                                    + change.fit().value()));
        }
    }

    record InterestAnswer(UUID enterpriseId, Instant at) {}

    /** @param code and {@code note} are the reader's own; {@code null} if the other side said "not now" */
    record DismissalAnswer(UUID by, DismissCode code, String note) {}

    /** @param chance of a request of the reader, or {@code null} */
    static MatchAnswer of(MatchRow row, Chance chance, Actor reader) {
        var match = row.match();
        return new MatchAnswer(
                match.id(),
                PostingAnswer.of(row.posting(), row.owner()),
                FirmAnswer.of(row.asker()),
                reader.enterpriseId().equals(match.parties().left()) ? Side.ASKER : Side.OWNER,
                match.state(),
                LinkAnswer.of(match.links(), match.parties()),
                FitAnswer.of(row.view().fit()),
                OtherSideAnswer.of(row.view().otherSide()),
                ChanceAnswer.of(chance),
                null,
                interests(match),
                dismissal(row),
                MatchMoves.allowed(match, reader),
                waitingOn(match),
                match.version());
    }

    /** The same with what would raise the fit; lists go without. */
    MatchAnswer with(Change better) {
        return new MatchAnswer(
                id,
                posting,
                asker,
                side,
                state,
                links,
                fit,
                otherSide,
                chanceOfBeingRead,
                ChangeAnswer.of(better),
                interests,
                dismissal,
                allowedActions,
                waitingOn,
                version);
    }

    private static List<InterestAnswer> interests(Match match) {
        var declared = new ArrayList<InterestAnswer>();
        for (var party : List.of(match.parties().left(), match.parties().right())) {
            if (match.interestOf(party) != null) declared.add(new InterestAnswer(party, match.interestOf(party)));
        }
        return declared;
    }

    private static DismissalAnswer dismissal(MatchRow row) {
        var by = row.match().dismissedBy();
        return by == null
                ? null
                : new DismissalAnswer(by, row.view().dismissCode(), row.view().dismissNote());
    }

    private static WaitingOn waitingOn(Match match) {
        var what = match.state() == MatchState.INTEREST ? MatchMoves.DECLARE_INTEREST.word() : "answer-proposal";
        return WaitingOn.of(match.waitingOn(), what);
    }
}
