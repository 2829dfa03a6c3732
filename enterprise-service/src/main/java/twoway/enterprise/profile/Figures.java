package twoway.enterprise.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.value.Money;
import twoway.enterprise.classification.IndustryCode;
import twoway.enterprise.sizing.SizeInputs;

/** The figures an enterprise gave for its size. Nobody else sees them, so they stand in a table of their own. */
@Entity
@Table(name = "enterprise_figures")
class Figures {

    @Id
    @Column(name = "enterprise_id")
    private UUID enterpriseId;

    private Integer employees;

    @JdbcTypeCode(SqlTypes.JSON)
    private Money annualRevenue;

    @JdbcTypeCode(SqlTypes.JSON)
    private Money totalAssets;

    @Version
    private long version;

    protected Figures() {}

    Figures(UUID enterpriseId, Registration.Size size) {
        this.enterpriseId = enterpriseId;
        become(size);
    }

    /** Takes new figures, unless they say what is already known. */
    void take(Registration.Size size, BasedOn seen) {
        if (Objects.equals(size.employees(), employees)
                && same(size.annualRevenue(), annualRevenue)
                && same(size.totalAssets(), totalAssets)) {
            return;
        }
        seen.mustBe(version);
        become(size);
    }

    private void become(Registration.Size size) {
        employees = size.employees();
        annualRevenue = size.annualRevenue();
        totalAssets = size.totalAssets();
    }

    /** 60 and 60.00 are the same amount. */
    private static boolean same(Money one, Money other) {
        if (one == null || other == null) return one == other;
        return one.currency().equals(other.currency()) && one.amount().compareTo(other.amount()) == 0;
    }

    Registration.Size size() {
        return new Registration.Size(employees, annualRevenue, totalAssets);
    }

    long version() {
        return version;
    }

    SizeInputs in(String country, IndustryCode industry) {
        return new SizeInputs(country, industry, employees, annualRevenue, totalAssets);
    }

    UUID enterpriseId() {
        return enterpriseId;
    }

    Integer employees() {
        return employees;
    }

    Money annualRevenue() {
        return annualRevenue;
    }

    Money totalAssets() {
        return totalAssets;
    }
}
