package twoway.matching.scouting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import twoway.chassis.value.LocalizedText;
import twoway.matching.pool.PooledEnterprise;
import twoway.matching.pool.PooledPosting;
import twoway.matching.retrieval.Language;
import twoway.matching.retrieval.Passage;

/**
 * A firm with everything it is found by.
 *
 * @param forMembers only who is verified finds it
 * @param heading its names and what it does, in few words
 * @param texts what it says, or what is said of it, cut for the models
 */
record FindableFirm(UUID id, boolean forMembers, FirmProfile profile, List<Passage> heading, List<Passage> texts) {

    /** A member is found by the public parts of what it has open. */
    static FindableFirm of(PooledEnterprise enterprise, List<PooledPosting> open) {
        var profile = new FirmProfile(
                FirmStanding.MEMBER,
                enterprise.names(),
                enterprise.country(),
                enterprise.province(),
                null,
                FirmProfile.Industry.of(enterprise.industry()),
                null,
                null,
                enterprise.sample());
        var texts = new ArrayList<Passage>();
        for (var posting : open) {
            texts.addAll(Passage.of(Language.ZH, text(posting, LocalizedText::zh, Language.ZH)));
            texts.addAll(Passage.of(Language.EN, text(posting, LocalizedText::en, Language.EN)));
        }
        return new FindableFirm(enterprise.id(), enterprise.isForMembers(), profile, heading(profile), texts);
    }

    private static String text(PooledPosting posting, Function<LocalizedText, String> in, Language language) {
        var said = Stream.of(posting.title(), posting.description())
                .filter(Objects::nonNull)
                .map(in)
                .filter(Objects::nonNull)
                .toList();
        // Tags alone, with nothing said in this language, are still words to find it by.
        var tags = posting.tags().stream().filter(tag -> Language.of(tag) == language);
        return String.join("\n", Stream.concat(said.stream(), tags).toList());
    }

    static FindableFirm of(PublicRecordNews news) {
        var profile = news.profile();
        var texts = new ArrayList<Passage>();
        if (news.description() != null) {
            texts.addAll(Passage.of(Language.ZH, news.description().zh()));
            texts.addAll(Passage.of(Language.EN, news.description().en()));
        }
        return new FindableFirm(news.recordId(), false, profile, heading(profile), texts);
    }

    private static List<Passage> heading(FirmProfile profile) {
        var heading = new ArrayList<Passage>();
        heading.addAll(Passage.of(Language.ZH, profile.names().zh()));
        heading.addAll(Passage.of(Language.EN, profile.names().en()));
        var industry = profile.industry() == null ? null : profile.industry().text();
        if (industry != null) heading.addAll(Passage.of(Language.of(industry), industry));
        return heading;
    }
}
