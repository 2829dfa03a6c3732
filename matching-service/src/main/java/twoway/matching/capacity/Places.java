package twoway.matching.capacity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The ledger's row for reading; it is written by {@link CapacityLedger}'s conditional updates only. */
@Entity
@Immutable
@Table(name = "capacity_ledger")
class Places {

    @Id
    private UUID id;

    private UUID enterpriseId;
    private String market;
    private LocalDate periodFrom;
    private LocalDate periodTill;
    private Integer declared;
    private int held;
    private int committed;
    private int waitlisted;

    protected Places() {}
}
