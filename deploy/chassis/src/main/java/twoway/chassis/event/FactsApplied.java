package twoway.chassis.event;

/**
 * Fired in the transaction in which facts were applied, after the last of them and before it commits: for what follows from
 * all of them together and need not be worked out again for each. What an observer throws undoes the transaction, and the
 * facts are then taken one by one, each with an end of its own.
 */
public record FactsApplied() {}
