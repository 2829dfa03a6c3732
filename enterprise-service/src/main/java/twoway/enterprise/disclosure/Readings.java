package twoway.enterprise.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import twoway.chassis.id.Ids;
import twoway.chassis.value.LocalizedText;

/** Which firm has read which text and when: written down in the transaction that answers it, once a day. */
@ApplicationScoped
class Readings {

    private static final String NOTE = """
            insert into detail_reading (id, enterprise_id, posting_id, said_id, reader_id, day, read_at)
            select fresh.id, :owner, :posting, fresh.said, :reader, :day, :now
            from unnest(cast(:ids as uuid[]), cast(:said as uuid[])) as fresh (id, said)
            on conflict do nothing""";
    private static final String PAGE = """
            select r.id as id, r.posting_id as posting, d.detail_id as detail, d.number as number,
                d.heading ->> 'zh' as heading_zh, d.heading ->> 'en' as heading_en, r.reader_id as reader,
                e.names ->> 'zh' as zh, e.names ->> 'en' as en, r.read_at as at
            from detail_reading r join posting_detail d on d.id = r.said_id left join enterprise e on e.id = r.reader_id
            where r.enterprise_id = :firm and (cast(:posting as uuid) is null or r.posting_id = :posting)
                and (cast(:before as uuid) is null or r.id < :before)
            order by r.id desc""";

    private final Session session;
    private final Ids ids;

    Readings(Session session, Ids ids) {
        this.session = session;
        this.ids = ids;
    }

    /** @param read what one posting says; somebody may say it anew at this very moment */
    void note(List<Detail> read, UUID owner, UUID reader, LocalDate day, Instant now) {
        session.createNativeMutationQuery(NOTE)
                .setParameter("ids", read.stream().map(each -> ids.next()).toArray(UUID[]::new))
                .setParameter("said", read.stream().map(Detail::id).toArray(UUID[]::new))
                .setParameter("owner", owner)
                .setParameter("posting", read.getFirst().postingId())
                .setParameter("reader", reader)
                .setParameter("day", day)
                .setParameter("now", now)
                .executeUpdate();
    }

    /**
     * @param version of the detail, as it was read
     * @param readerNames {@code null} if that firm cannot be seen any more
     */
    @Schema(name = "DisclosureReading")
    record Reading(
            UUID id,
            UUID postingId,
            UUID detailId,
            long version,
            LocalizedText heading,
            UUID readerId,
            LocalizedText readerNames,
            Instant readAt) {

        private static Reading of(Tuple row) {
            return new Reading(
                    row.get("id", UUID.class),
                    row.get("posting", UUID.class),
                    row.get("detail", UUID.class),
                    row.get("number", Integer.class),
                    text(row, "heading_zh", "heading_en"),
                    row.get("reader", UUID.class),
                    text(row, "zh", "en"),
                    row.get("at", Instant.class));
        }

        private static LocalizedText text(Tuple row, String inChinese, String inEnglish) {
            var zh = row.get(inChinese, String.class);
            var en = row.get(inEnglish, String.class);
            return zh == null && en == null ? null : LocalizedText.of(zh, en);
        }
    }

    /** Of the texts of one owner, the newest first; ids are ordered by time. */
    List<Reading> newest(UUID firm, UUID posting, UUID before, int limit) {
        return session.createNativeQuery(PAGE, Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("posting", UUID.class)
                .addScalar("detail", UUID.class)
                .addScalar("number", Integer.class)
                .addScalar("heading_zh", String.class)
                .addScalar("heading_en", String.class)
                .addScalar("reader", UUID.class)
                .addScalar("zh", String.class)
                .addScalar("en", String.class)
                .addScalar("at", Instant.class)
                .setParameter("firm", firm)
                .setParameter("posting", posting, UUID.class)
                .setParameter("before", before, UUID.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(Reading::of)
                .toList();
    }
}
