package twoway.chassis.problem;

import twoway.chassis.value.LocalizedText;

/** A kind of refusal: one enum of them per service, each with a stable code. */
public interface ProblemKind {

    /** Stable, kebab-case; what programs compare. */
    String code();

    /** HTTP status, 400–499 or 503. */
    int status();

    /** What to change, for a person, in both languages; {@link java.text.MessageFormat} patterns. */
    LocalizedText says();
}
