package twoway.enterprise.export;

import java.util.UUID;
import twoway.chassis.page.Page;

/** Something that firms enter, in the shape in which they read it. */
public interface Entered {

    /** Its name among the exports: plural, lower-case, with hyphens. */
    String kind();

    /**
     * What the caller's own enterprise has entered.
     *
     * @param after cursor of the page before, {@code null} for the first
     */
    Page<?> entered(UUID enterpriseId, String after);
}
