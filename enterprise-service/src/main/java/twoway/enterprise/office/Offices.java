package twoway.enterprise.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.chassis.time.Clock;

/** What the rest of the service may ask about programme offices. An office that is not the caller's looks as if it were not there. */
@ApplicationScoped
public class Offices {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Nobody takes care of himself. */
    private static final String COVERED = """
            select exists (select from enterprise
             where id = ?1 and province = ?2 and id <> ?3 and state not in ('MERGED', 'RETIRED'))""";

    private final OfficesGranted offices;
    private final Session entities;
    private final Tenancy tenancy;
    private final Caller caller;
    private final Clock clock;

    Offices(OfficesGranted offices, Session entities, Tenancy tenancy, Caller caller, Clock clock) {
        this.offices = offices;
        this.entities = entities;
        this.tenancy = tenancy;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * An office that runs, of the firm the caller acts for.
     *
     * @param province of whose firms it takes care
     * @param system under whose names it tells of firms, or {@code null}
     */
    public record Held(UUID enterpriseId, OfficeRole role, String province, String system) {

        /** Whether a firm that names this province is one it takes care of. */
        public boolean covers(String named) {
            return province.equals(named);
        }

        /** @throws Refusal {@code not-found} for an office that tells of no firms */
        public Held telling() {
            if (as(OfficeRole.SERVICE_ORGANISATION).system() == null) throw new Refusal(CommonProblem.NOT_FOUND);
            return this;
        }

        /** @throws Refusal {@code not-found} for an office of another kind */
        public Held as(OfficeRole wanted) {
            if (role != wanted) throw new Refusal(CommonProblem.NOT_FOUND);
            return this;
        }
    }

    /** @throws Refusal {@code not-found} unless it is the caller's, runs today, and the caller's firm is verified */
    public Held held(UUID officeId) {
        var office = offices.visible(officeId);
        caller.actor().mustBe(office.grant().enterpriseId());
        return running(office).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** An office for which work goes on without a caller; nothing once it has ended. */
    public Optional<Held> running(UUID officeId) {
        return running(offices.visible(officeId));
    }

    private Optional<Held> running(Office office) {
        var grant = office.grant();
        var runs = office.runs(clock.today(grant.enterpriseId(), ZONE)) && offices.verified(grant.enterpriseId());
        return runs
                ? Optional.of(new Held(grant.enterpriseId(), grant.role(), grant.province(), grant.system()))
                : Optional.empty();
    }

    /** @throws Refusal {@code not-found} unless it takes care of this firm */
    public void mustCover(Held office, UUID enterpriseId) {
        if (!cover(office, enterpriseId)) throw new Refusal(CommonProblem.NOT_FOUND);
    }

    /** Whether it takes care of this firm. */
    public boolean cover(Held office, UUID enterpriseId) {
        return tenancy.asSystem(() -> entities.createNativeQuery(COVERED, Boolean.class)
                .setParameter(1, enterpriseId)
                .setParameter(2, office.province())
                .setParameter(3, office.enterpriseId())
                .getSingleResult());
    }
}
