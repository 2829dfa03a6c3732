package twoway.enterprise.posting;

import twoway.chassis.precondition.Versioned;

/** What is answered about a posting of either kind. */
public interface PostingAnswer extends Versioned {

    Situation situation();

    @Override
    default long version() {
        return situation().version();
    }
}
