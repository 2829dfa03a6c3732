package twoway.enterprise.preassessment;

/** Why a criterion is neither met nor unmet. */
enum Reason {
    FIGURE_MISSING,
    RULE_TEXT_NOT_CHECKED,
    /** The rule asks for a judgement that no figure gives. */
    TO_BE_JUDGED
}
