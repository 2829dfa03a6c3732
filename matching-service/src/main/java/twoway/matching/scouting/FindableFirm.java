package twoway.matching.scouting;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
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
        // The same as are compared when it is matched, so that no text is computed twice.
        var texts = open.stream().flatMap(each -> each.passages().stream()).toList();
        return new FindableFirm(enterprise.id(), enterprise.isForMembers(), profile, heading(profile, open), texts);
    }

    /** Names, industry and tags. */
    private static List<Passage> heading(FirmProfile profile, List<PooledPosting> open) {
        var heading = heading(profile);
        open.stream()
                .flatMap(each -> each.tags().stream())
                .distinct()
                .collect(Collectors.groupingBy(Language::of, TreeMap::new, Collectors.joining("\n")))
                .forEach((language, tags) -> heading.addAll(Passage.of(language, tags)));
        return heading;
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
