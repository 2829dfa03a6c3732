package twoway.matching.retrieval;

import java.util.Optional;

/** Turns what is looked for into a vector that can be compared with those of the texts. */
public interface Meaning {

    /** @return empty if it cannot be had here, or not now: then the words alone are compared */
    Optional<float[]> ofQuery(Language language, String text);
}
