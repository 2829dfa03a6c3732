package twoway.enterprise.classification;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** The words somebody looks for: all must stand in a text, in whatever order, width or case. */
record Words(List<String> all) {

    private static final String SOUGHT = "[^\\p{Cntrl}]{1,200}";

    /** @throws Refusal {@code invalid-parameter} if no name of anything could hold it */
    static Words of(String text) {
        if (text != null && !text.matches(SOUGHT)) throw new Refusal(CommonProblem.INVALID_PARAMETER, "text");
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
