package twoway.matching.retrieval;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import twoway.vocabulary.Vocabulary;

/** What texts speak of, whatever their language: concepts of the vocabulary, in which texts of two languages meet. */
final class Concepts {

    /** The field of the index that holds their ids, as often as an entry speaks of them. */
    static final String FIELD = "concepts";

    private static final Vocabulary VOCABULARY = Vocabulary.read();
    private static final String MARKS = "[.,;。，；、\n]";

    private Concepts() {}

    /** In how many phrases of a text each concept is named, by its id, in the order of the text. */
    static Map<String, Float> of(String text) {
        var times = new LinkedHashMap<String, Float>();
        for (var phrase : text.split(MARKS)) for (var id : VOCABULARY.tags(phrase)) times.merge(id, 1f, Float::sum);
        return times;
    }

    /** What they are called in a language. */
    static String said(Collection<String> ids, Language language) {
        return ids.stream().flatMap(id -> name(id, language).stream()).collect(Collectors.joining(", "));
    }

    static Optional<String> name(String id, Language language) {
        return VOCABULARY.concept(id).map(concept -> switch (language) {
            case ZH -> concept.zh().getFirst();
            case EN -> concept.en().getFirst();
        });
    }

    static Set<String> withBroader(Collection<String> ids) {
        return VOCABULARY.withBroader(ids);
    }
}
