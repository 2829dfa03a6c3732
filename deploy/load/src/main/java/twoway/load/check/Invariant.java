package twoway.load.check;

import java.util.List;

/** Something that must hold in every case, whatever was done to the platform. */
interface Invariant {

    /** Every breach of it, and no more lines than a person reads. */
    List<Complaint> breaches(Evidence evidence);
}
