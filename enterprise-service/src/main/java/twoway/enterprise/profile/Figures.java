package twoway.enterprise.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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

    protected Figures() {}

    Figures(UUID enterpriseId, Integer employees, Money annualRevenue, Money totalAssets) {
        this.enterpriseId = enterpriseId;
        this.employees = employees;
        this.annualRevenue = annualRevenue;
        this.totalAssets = totalAssets;
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
