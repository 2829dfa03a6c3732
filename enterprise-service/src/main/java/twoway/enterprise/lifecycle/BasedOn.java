package twoway.enterprise.lifecycle;

import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;

/**
 * The version an editor had before its eyes: the request's {@code If-Match}.
 *
 * @param ifMatch the header as it came, or {@code null}
 */
public record BasedOn(String ifMatch) {

    /** How a version stands in {@code ETag}. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** Refuses an edit that does not say what it changes, or that would overwrite what its writer never saw. */
    public void mustBe(long version) {
        if (ifMatch == null || ifMatch.isBlank()) throw new Refusal(EnterpriseProblem.VERSION_REQUIRED);
        if (!ifMatch.strip().equals(tag(version))) throw new Refusal(EnterpriseProblem.VERSION_STALE, tag(version));
    }
}
