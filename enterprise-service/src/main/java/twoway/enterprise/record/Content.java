package twoway.enterprise.record;

import java.util.List;

/** What a source says of something. */
interface Content {

    /**
     * All of it in a fixed order, {@code null} where it says nothing: two that say the same have the same parts. One added
     * some day goes to the end, so that old entries do not look changed.
     */
    List<String> parts();
}
