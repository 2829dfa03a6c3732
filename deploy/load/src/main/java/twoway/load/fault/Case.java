package twoway.load.fault;

import java.util.List;
import twoway.load.check.Complaint;
import twoway.load.check.Evidence;
import twoway.load.work.Size;

/** One line of the fault matrix: what is done to the running platform, and what must hold besides the invariants. */
public interface Case {

    /** The name in the matrix: R1. */
    String id();

    /** What is done, for people. */
    String says();

    /** How many processes of each service there have to be. */
    default int replicas() {
        return 1;
    }

    /** How many writes the clients do at least meanwhile. */
    default int operations(Size size) {
        return size.of(2_000, 120);
    }

    /** Does it while the clients are at work; answers when everything is done and mended again. */
    void inject(Trial trial) throws Exception;

    /** What must hold beyond what must hold in every case; asked when nothing is on its way any more. */
    default List<Complaint> check(Trial trial, Evidence evidence) {
        return List.of();
    }
}
