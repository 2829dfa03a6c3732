package twoway.enterprise.preassessment;

/** How well the text of a rule is known. */
enum Basis {
    /** Compared with the official print. */
    OFFICIAL_TEXT,
    /** Read in public transcriptions of it. */
    TRANSCRIPTION,
    /** Not read anywhere: nothing is judged by it. */
    MEMORY
}
