package twoway.enterprise.maturity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.classification.CodeNames;
import twoway.enterprise.classification.IndustryCode;

/** Finds who offers what a firm lacks. */
@ApplicationScoped
class GapOffers {

    /** Looked at closely, the newest first. */
    private static final int LOOKED_AT = 200;

    /** Shown. */
    private static final int MOST = 50;

    /**
     * A market fits that is one of the firm's or its country, an industry that contains the firm's; an offer that names
     * none of them is for all.
     */
    private static final String FITTING = """
            select o.id as id, o.enterprise_id as owner, e.names ->> 'zh' as zh, e.names ->> 'en' as en,
                o.wording #>> '{title,zh}' as title_zh, o.wording #>> '{title,en}' as title_en,
                array_to_string(array(select jsonb_array_elements_text(o.exchange -> 'wants')), ',') as seeks,
                array_to_string(array(select jsonb_array_elements_text(o.reach -> 'markets')), ',') as markets,
                concat_ws(' ', o.wording -> 'title', o.wording -> 'description', o.reach -> 'tags') as said
            from offer o
            join enterprise e on e.id = o.enterprise_id and e.state = 'VERIFIED'
            join enterprise firm on firm.id = :firm
            where o.state = 'PUBLISHED' and shown_to(e.visibility, firm.state = 'VERIFIED') and o.exchange @> '{"gives": ["DIGITALISATION"]}'
                and o.enterprise_id <> firm.id and o.enterprise_id not in (select hidden_from(:firm, :today))
                and coalesce(o.valid_from <= :today, true)
                and coalesce(o.valid_till >= :today, true)
                and (jsonb_array_length(o.reach -> 'markets') = 0
                    or exists (select 1 from jsonb_array_elements_text(o.reach -> 'markets') as market
                        where firm.markets @> to_jsonb(market) or market = firm.country))
                and (jsonb_array_length(o.reach -> 'industries') = 0
                    or exists (select 1 from jsonb_array_elements(o.reach -> 'industries') as wanted
                        where wanted ->> 'scheme' = firm.industry ->> 'scheme'
                            and regexp_replace(wanted ->> 'code', '^[A-U](?=[0-9])', '') = any (:path)))
            order by o.id desc limit\s""" + LOOKED_AT;

    private static final String INDUSTRY = """
            select industry ->> 'scheme' as scheme, industry ->> 'code' as code from enterprise where id = :firm""";

    private final Session session;
    private final Tenancy tenancy;
    private final GapWords words;
    private final CodeNames codes;

    GapOffers(Session session, Tenancy tenancy, GapWords words, CodeNames codes) {
        this.codes = codes;
        this.session = session;
        this.tenancy = tenancy;
        this.words = words;
    }

    /** Those that serve most gaps first, then the newest. */
    List<GapOffer> serving(UUID firm, List<Maturity.Gap> gaps, LocalDate today) {
        return tenancy.asSystem(() -> session.createNativeQuery(FITTING, Tuple.class)
                .setParameter("firm", firm)
                .setParameter("path", path(firm))
                .setParameter("today", today)
                .getResultStream()
                .map(row -> offer(row, gaps))
                .sorted(Comparator.comparingInt(each -> -each.serves().size()))
                .limit(MOST)
                .toList());
    }

    /** The code of the firm's industry and those above it. */
    private String[] path(UUID firm) {
        var industry = session.createNativeQuery(INDUSTRY, Tuple.class)
                .setParameter("firm", firm)
                .getSingleResult();
        return codes
                .path(new IndustryCode(IndustryCode.Scheme.valueOf(text(industry, "scheme")), text(industry, "code")))
                .stream()
                .map(IndustryCode::code)
                .toArray(String[]::new);
    }

    private GapOffer offer(Tuple row, List<Maturity.Gap> gaps) {
        var said = text(row, "said");
        return new GapOffer(
                row.get("id", UUID.class),
                row.get("owner", UUID.class),
                LocalizedText.of(text(row, "zh"), text(row, "en")),
                LocalizedText.of(text(row, "title_zh"), text(row, "title_en")),
                list(text(row, "seeks")),
                list(text(row, "markets")),
                gaps.stream().filter(gap -> words.serves(said, gap.id())).toList());
    }

    private static String text(Tuple row, String column) {
        return row.get(column, String.class);
    }

    private static List<String> list(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }
}
