package twoway.enterprise.classification;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The words somebody looks for: all must stand in a text, in whatever order, width or case. */
record Words(List<String> all) {

    static Words of(String text) {
        return new Words(text == null ? List.of() : List.of(folded(text).strip().split("\\s+")));
    }

    boolean in(Stream<String> texts) {
        var together = String.join(
                "\n", texts.filter(Objects::nonNull).map(Words::folded).toList());
        return all.stream().allMatch(together::contains);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
