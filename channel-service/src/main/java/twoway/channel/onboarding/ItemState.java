package twoway.channel.onboarding;

/** Where one item of a checklist stands. */
enum ItemState {
    WAITING_FOR_EARLIER_STEP,
    TO_DO,
    IN_PROGRESS,
    AWAITING_EXTERNAL,
    DONE,
    FAILED,
    WAIVED,
    NOT_APPLICABLE;

    /** Nothing waits for a settled item any more. */
    boolean isSettled() {
        return this == DONE || this == WAIVED || this == NOT_APPLICABLE;
    }
}
