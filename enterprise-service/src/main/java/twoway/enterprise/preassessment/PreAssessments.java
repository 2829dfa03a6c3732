package twoway.enterprise.preassessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

@ApplicationScoped
class PreAssessments implements PanacheRepositoryBase<PreAssessment, UUID> {

    PreAssessment own(UUID id, UUID enterpriseId) {
        return find("id = ?1 and enterpriseId = ?2", id, enterpriseId)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** Ids are ordered by time. */
    List<PreAssessment> newestOf(UUID enterpriseId, UUID before, int limit) {
        var page = before == null
                ? find("enterpriseId = ?1 order by id desc", enterpriseId)
                : find("enterpriseId = ?1 and id < ?2 order by id desc", enterpriseId, before);
        return page.page(0, limit).list();
    }
}
