package twoway.matching.match;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import twoway.chassis.value.LocalizedText;
import twoway.matching.ResourceKind;
import twoway.matching.fit.OfficialTitle;
import twoway.matching.retrieval.Gist;

/**
 * What a contribution or a reason rests on.
 *
 * @param matched what was found of {@code asked}
 * @param asked what was looked for; empty when nothing was stated
 * @param says the same in words
 */
record Evidence(List<String> matched, List<String> asked, LocalizedText says) {

    static Evidence of(LocalizedText label, List<String> matched, List<String> asked) {
        return new Evidence(
                matched,
                asked,
                LocalizedText.of(
                        label.zh() + "：" + (asked.isEmpty() ? "未说明" : count(matched, asked, "无", Locale.CHINESE)),
                        label.en() + ": "
                                + (asked.isEmpty() ? "not stated" : count(matched, asked, "none", Locale.ENGLISH))));
    }

    /** A criterion that is met, in words. */
    static LocalizedText met(LocalizedText label, List<String> matched) {
        return LocalizedText.of(
                label.zh() + "：" + words(matched, Locale.CHINESE), label.en() + ": " + words(matched, Locale.ENGLISH));
    }

    private static String count(List<String> matched, List<String> asked, String none, Locale language) {
        var found = matched.isEmpty() ? none : words(matched, language);
        return found + " (" + matched.size() + "/" + asked.size() + ")";
    }

    /** Kinds and titles by their label, concepts by their name, everything else as it is. */
    private static String words(List<String> values, Locale language) {
        return values.stream()
                .map(value -> ResourceKind.known(List.of(value)).stream()
                        .findFirst()
                        .map(ResourceKind::label)
                        .or(() -> OfficialTitle.known(value).map(OfficialTitle::label))
                        .map(label -> label.in(language))
                        .orElseGet(() -> Gist.name(value, language)))
                .collect(Collectors.joining(language.equals(Locale.CHINESE) ? "、" : ", "));
    }
}
