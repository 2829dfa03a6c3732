package twoway.enterprise.profile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import twoway.chassis.actor.Roles;
import twoway.chassis.page.Page;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.paging.Keys;

/** Which enterprises look like another record of a firm that was here before: for an operator to look at, nothing follows by itself. */
@Path("/enterprise/v1/duplicates")
@RunOnVirtualThread
@Transactional
class DuplicateResource {

    /** Each later record beside the oldest one it resembles; a province that one of them leaves open contradicts none. */
    private static final String LIKELY = """
            select e.id as later, o.id as earlier, o.zh, o.en, o.web
              from enterprise e cross join lateral (
                   select o.id, o.name_key_zh = e.name_key_zh as zh, o.name_key_en = e.name_key_en as en,
                          o.website_key = e.website_key as web
                     from enterprise o
                    where o.id < e.id and o.state <> 'MERGED' and o.sample = e.sample
                      and (o.website_key = e.website_key
                           or (o.name_key_zh = e.name_key_zh or o.name_key_en = e.name_key_en)
                              and o.country = e.country
                              and (o.province = e.province or o.province is null or e.province is null))
                    order by o.id limit 1) o
             where e.state <> 'MERGED' and e.id > ?1
             order by e.id limit ?2""";

    private static final UUID FIRST = new UUID(0, 0);

    private final Session entities;
    private final Enterprises enterprises;

    DuplicateResource(Session entities, Enterprises enterprises) {
        this.entities = entities;
        this.enterprises = enterprises;
    }

    /** In what the two agree; names without width, case, blanks, punctuation and legal form. */
    @Schema(name = "Likeness")
    enum Likeness {
        SAME_NAME_ZH,
        SAME_NAME_EN,
        SAME_WEBSITE
    }

    @Schema(name = "DuplicateSide")
    record Side(UUID id, LocalizedText names, String country, String province, EnterpriseState state) {

        static Side of(Enterprise enterprise) {
            var profile = enterprise.profile();
            return new Side(
                    enterprise.id(), profile.names(), profile.country(), profile.province(), enterprise.state());
        }
    }

    /**
     * @param later the one that came later
     * @param earlier the oldest one that it resembles
     */
    @Schema(name = "LikelyDuplicate")
    record Answer(Side later, Side earlier, List<Likeness> likeness) {}

    @GET
    @RolesAllowed(Roles.OPERATOR)
    public Page<Answer> list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        var rows = Keys.limit(limit);
        var from = Keys.id(after);
        var found = entities.createNativeQuery(LIKELY, Tuple.class)
                .setParameter(1, from == null ? FIRST : from)
                .setParameter(2, rows + 1)
                .getResultList();
        var named = named(found);
        var answers = found.stream()
                .map(row -> new Answer(
                        Side.of(named.get(row.get(0, UUID.class))),
                        Side.of(named.get(row.get(1, UUID.class))),
                        likeness(row)))
                .toList();
        return Page.of(answers, rows, each -> Keys.cursor(each.later().id()));
    }

    private Map<UUID, Enterprise> named(List<Tuple> found) {
        Set<UUID> ids = new HashSet<>();
        found.forEach(row -> {
            ids.add(row.get(0, UUID.class));
            ids.add(row.get(1, UUID.class));
        });
        return enterprises.list("id in ?1", ids).stream()
                .collect(Collectors.toMap(Enterprise::id, Function.identity()));
    }

    private static List<Likeness> likeness(Tuple row) {
        var same = new ArrayList<Likeness>();
        for (var each : Likeness.values()) {
            if (Boolean.TRUE.equals(row.get(2 + each.ordinal(), Boolean.class))) same.add(each);
        }
        return same;
    }
}
