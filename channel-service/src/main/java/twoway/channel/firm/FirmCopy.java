package twoway.channel.firm;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import twoway.chassis.event.Fact;
import twoway.chassis.event.ProjectedTable;
import twoway.chassis.event.Projection;

/** Our copy of how firms are called. */
@ApplicationScoped
class FirmCopy implements Projection {

    private final Firms firms;

    FirmCopy(Firms firms) {
        this.firms = firms;
    }

    @Override
    public String name() {
        return "firms";
    }

    @Override
    public List<ProjectedTable> tables() {
        return List.of(ProjectedTable.of("firm"));
    }

    @Override
    public Set<String> streams() {
        return Set.of("enterprise.enterprise");
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "twoway.enterprise-registered.v1",
                "twoway.enterprise-submitted.v1",
                "twoway.enterprise-verified.v1",
                "twoway.enterprise-suspended.v1",
                "twoway.enterprise-reinstated.v1",
                "twoway.enterprise-changed.v1",
                "twoway.enterprise-retired.v1");
    }

    @Override
    public void apply(Fact fact) {
        firms.learn(fact.as(ToldEnterprise.class));
    }
}
