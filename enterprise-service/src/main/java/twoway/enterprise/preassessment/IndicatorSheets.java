package twoway.enterprise.preassessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class IndicatorSheets implements PanacheRepositoryBase<IndicatorSheet, UUID> {

    /** The sheet, held against other commands until the transaction ends; an empty one if there was none. */
    IndicatorSheet forCommand(UUID enterpriseId) {
        getEntityManager().createNativeQuery("""
                    insert into indicator_sheet (enterprise_id, content, version) values (?1, '{"figures": []}', 0)
                    on conflict (enterprise_id) do nothing""").setParameter(1, enterpriseId).executeUpdate();
        return findById(enterpriseId, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Figure> figures(UUID enterpriseId) {
        return findByIdOptional(enterpriseId).map(IndicatorSheet::figures).orElseGet(List::of);
    }
}
