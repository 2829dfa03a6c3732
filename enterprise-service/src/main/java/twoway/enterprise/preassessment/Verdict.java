package twoway.enterprise.preassessment;

import java.util.Collection;

/** What can be said of a criterion; of several, one and the same order decides. */
enum Verdict {
    MET,
    UNMET,
    /** A figure is missing, or the rule's text has not been checked. */
    UNKNOWN,
    /** Only the authority can judge it. */
    MANUAL_REVIEW,
    NOT_APPLICABLE;

    /** Of criteria that must all be met; those that do not apply do not count. */
    static Verdict ofAll(Collection<Verdict> parts) {
        for (var verdict : new Verdict[] {UNMET, UNKNOWN, MANUAL_REVIEW, MET}) {
            if (parts.contains(verdict)) return verdict;
        }
        return NOT_APPLICABLE;
    }

    /** Of criteria one of which is enough. */
    static Verdict ofAny(Collection<Verdict> parts) {
        for (var verdict : new Verdict[] {MET, UNKNOWN, MANUAL_REVIEW, UNMET}) {
            if (parts.contains(verdict)) return verdict;
        }
        return NOT_APPLICABLE;
    }
}
