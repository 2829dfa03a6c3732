package twoway.matching.proposal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import twoway.matching.exchange.Exchange;

/** What was on the table in one round, as it was; never changed. */
@Entity
class ProposalRound {

    @Id
    private UUID id;

    private UUID proposalId;
    private UUID leftEnterpriseId;
    private UUID rightEnterpriseId;
    private int round;
    private UUID byEnterprise;

    @JdbcTypeCode(SqlTypes.JSON)
    private Exchange exchange;

    private Instant at;

    @Version
    private long version;

    protected ProposalRound() {}

    ProposalRound(UUID id, Proposal proposal, UUID by, Instant at) {
        this.id = id;
        this.proposalId = proposal.id();
        this.leftEnterpriseId = proposal.parties().left();
        this.rightEnterpriseId = proposal.parties().right();
        this.round = proposal.round();
        this.byEnterprise = by;
        this.exchange = proposal.exchange();
        this.at = at;
    }

    int round() {
        return round;
    }

    UUID by() {
        return byEnterprise;
    }

    Exchange exchange() {
        return exchange;
    }

    Instant at() {
        return at;
    }
}
