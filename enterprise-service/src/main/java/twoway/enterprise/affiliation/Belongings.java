package twoway.enterprise.affiliation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import twoway.chassis.value.LocalizedText;

/** To whom enterprises belong: what their profiles say of it. */
@ApplicationScoped
public class Belongings {

    private static final String OF = """
            select a.enterprise_id, case when p.id is not null or a.enterprise_id = app_tenant() then a.parent_id end,
                   coalesce(p.names, a.parent_name) ->> 'zh' as zh,
                   coalesce(p.names, a.parent_name) ->> 'en' as en, a.share, a.valid_from, a.valid_till,
                   a.state = 'CONFIRMED' as confirmed
              from (select *, row_number() over (partition by enterprise_id order by valid_from desc, id) as place
                      from affiliation
                     where enterprise_id in (?1) and state in ('DECLARED', 'CONFIRMED')) a
              left join enterprise p on p.id = a.parent_id
             where a.place <= ?2
             order by a.valid_from desc, a.id""";

    private final Session entities;

    Belongings(Session entities) {
        this.entities = entities;
    }

    /**
     * Those of each enterprise, the latest first, as many as may be declared; one that has none has no entry. Which enterprise
     * the other one is learns who may know that one, and the enterprise itself.
     */
    public Map<UUID, List<Belonging>> of(Collection<UUID> enterpriseIds) {
        return entities.createNativeQuery(OF, Tuple.class)
                .setParameterList(1, enterpriseIds)
                .setParameter(2, Declaration.MOST)
                .getResultStream()
                .collect(groupingBy(row -> row.get(0, UUID.class), mapping(Belongings::belonging, toList())));
    }

    private static Belonging belonging(Tuple row) {
        var zh = row.get("zh", String.class);
        var en = row.get("en", String.class);
        return new Belonging(
                row.get(1, UUID.class),
                zh == null && en == null ? null : LocalizedText.of(zh, en),
                row.get("share", Integer.class),
                row.get("valid_from", LocalDate.class),
                row.get("valid_till", LocalDate.class),
                row.get("confirmed", Boolean.class));
    }
}
