package twoway.matching.fit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import twoway.matching.ResourceKind;

/**
 * What one side of a match has published and may be judged by, and judges by. Empty sets mean "not stated".
 *
 * @param markets territories it is after
 * @param industry its own industry, {@code SCHEME:code}, or {@code null}
 * @param soughtIndustries the industries of the partner it looks for
 * @param country ISO 3166-1 alpha-2, or {@code null}
 * @param sizeClass LARGE, MEDIUM, SMALL, MICRO, or {@code null} when not classified
 * @param titles official titles that hold today and were confirmed at their source, by the names of {@link OfficialTitle}
 */
public record Published(
        Set<ResourceKind> gives,
        Set<ResourceKind> wants,
        Set<String> markets,
        String industry,
        List<String> soughtIndustries,
        Topics topics,
        String country,
        String sizeClass,
        Set<String> titles) {

    /** The same side if it gave this too. */
    Published giving(ResourceKind kind) {
        return new Published(
                with(gives, kind), wants, markets, industry, soughtIndustries, topics, country, sizeClass, titles);
    }

    /** The same side if it were after this market too. */
    Published in(String market) {
        return new Published(
                gives, wants, with(markets, market), industry, soughtIndustries, topics, country, sizeClass, titles);
    }

    /** The same side if it had this tag too. */
    Published tagged(String tag) {
        return new Published(
                gives, wants, markets, industry, soughtIndustries, topics.with(tag), country, sizeClass, titles);
    }

    static <T> Set<T> with(Set<T> all, T one) {
        var more = new HashSet<>(all);
        more.add(one);
        return more;
    }

    /** Whether anything beyond the kinds was said, so that a judgement on its behalf means something. */
    boolean saysWhatItLooksFor() {
        return !markets.isEmpty()
                || !soughtIndustries.isEmpty()
                || !topics.tags().isEmpty();
    }
}
