package twoway.chassis.precondition;

import java.util.Arrays;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/**
 * What the sender of a command had before its eyes: the request's {@code If-Match} (RFC 9110, 13.1.1). The third of the
 * write rules; a command whose goal already holds is answered before anybody asks.
 *
 * @param seen the header as it came, or {@code null}
 */
public record BasedOn(String seen) {

    /** Of a sender who wants it done to whatever is there now. */
    public static final BasedOn WHATEVER_IT_IS = new BasedOn("*");

    /** How a version stands in {@code ETag}. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Refuses a command that does not say what it changes, or that would change what its sender never saw. To be asked
     * when the row is locked, or two who saw the same could both pass.
     */
    public void mustBe(long version) {
        if (seen == null || seen.isBlank()) throw new Refusal(CommonProblem.VERSION_REQUIRED);
        if (!names(tag(version))) throw new Refusal(CommonProblem.VERSION_STALE, tag(version)).with("version", version);
    }

    private boolean names(String tag) {
        return Arrays.stream(seen.split(",")).map(String::strip).anyMatch(each -> each.equals("*") || each.equals(tag));
    }
}
