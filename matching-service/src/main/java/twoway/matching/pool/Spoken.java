package twoway.matching.pool;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import twoway.matching.fit.Topics;
import twoway.matching.retrieval.Gist;

/** What a posting, or all of an asker's, speaks of, as the fit compares it. */
final class Spoken {

    private Spoken() {}

    /** @param meanings of each posting that was understood */
    static Topics of(
            Collection<String> tags,
            Collection<String> subjects,
            Collection<String> words,
            List<List<String>> meanings) {
        var wider = new HashSet<>(subjects);
        wider.addAll(Gist.withBroader(subjects));
        return new Topics(Gist.tags(tags), Set.copyOf(subjects), wider, Set.copyOf(words), meanings);
    }
}
