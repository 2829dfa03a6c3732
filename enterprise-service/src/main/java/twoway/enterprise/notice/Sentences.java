package twoway.enterprise.notice;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.value.LocalizedText;

/** Puts notices into words: names in place of ids, labels in place of codes, all of a page with two questions. */
@ApplicationScoped
class Sentences {

    /** Arguments that are ids of something with a name. */
    static final Set<String> NAMED = Set.of("firm", "posting", "office");

    private static final LocalizedText NAMELESS = LocalizedText.of("（未知）", "(unknown)");

    private static final String NAMES = """
            select id, names ->> 'zh' as zh, names ->> 'en' as en, cast(null as uuid) as owner from enterprise where id in ?1
            union all select id, wording -> 'title' ->> 'zh', wording -> 'title' ->> 'en',
                case when ruling is not null then enterprise_id end from offer where id in ?1
            union all select id, wording -> 'title' ->> 'zh', wording -> 'title' ->> 'en',
                case when ruling is not null then enterprise_id end from need where id in ?1""";

    private final Map<NoticeCode, Template> zh = new EnumMap<>(NoticeCode.class);
    private final Map<NoticeCode, Template> en = new EnumMap<>(NoticeCode.class);
    private final Session entities;
    private final Tenancy tenancy;

    Sentences(Engine engine, Session entities, Tenancy tenancy) {
        this.entities = entities;
        this.tenancy = tenancy;
        for (var code : NoticeCode.values()) {
            zh.put(code, engine.parse(code.sentence().zh()));
            en.put(code, engine.parse(code.sentence().en()));
        }
    }

    /** Notices with the names of everything they speak of. */
    Spoken of(List<Notice> notices) {
        var ids = new HashSet<UUID>();
        for (var notice : notices) {
            if (notice.enterpriseId() != null) ids.add(notice.enterpriseId());
            NAMED.stream()
                    .map(notice.arguments()::get)
                    .filter(each -> each != null)
                    .map(UUID::fromString)
                    .forEach(ids::add);
        }
        return new Spoken(ids.isEmpty() ? Map.of() : names(ids));
    }

    /** Of whatever the platform knows: who is told of a thing may know what it is called. */
    private Map<UUID, Name> names(Collection<UUID> ids) {
        return tenancy.asSystem(() -> {
            var names = new HashMap<UUID, Name>();
            entities.createNativeQuery(NAMES, Tuple.class)
                    .setParameter(1, ids)
                    .getResultStream()
                    .forEach(row -> names.put(
                            row.get("id", UUID.class),
                            new Name(
                                    LocalizedText.of(row.get("zh", String.class), row.get("en", String.class)),
                                    row.get("owner", UUID.class))));
            return names;
        });
    }

    /** @param owner who alone may read it, since it is being mended out of sight; {@code null} if everybody may */
    private record Name(LocalizedText text, UUID owner) {

        boolean isFor(UUID reader) {
            return owner == null || owner.equals(reader);
        }
    }

    /** What is known of a page of notices. */
    final class Spoken {

        private final Map<UUID, Name> names;

        private Spoken(Map<UUID, Name> names) {
            this.names = names;
        }

        LocalizedText text(Notice notice) {
            return LocalizedText.of(in(notice, Locale.CHINESE), in(notice, Locale.ENGLISH));
        }

        String in(Notice notice, Locale locale) {
            var words = new HashMap<String, Object>();
            notice.arguments().forEach((argument, value) -> words.put(argument, word(notice, argument, value, locale)));
            words.putIfAbsent("firm", name(notice.enterpriseId(), locale));
            // It may have been told before its sentence spoke of this.
            notice.code().arguments().forEach(each -> words.putIfAbsent(each, "—"));
            var templates = Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? zh : en;
            return templates.get(notice.code()).render(words);
        }

        private String word(Notice notice, String argument, String value, Locale locale) {
            return NAMED.contains(argument)
                    ? name(UUID.fromString(value), notice.enterpriseId(), locale)
                    : Labels.of(argument, value, locale);
        }

        String name(UUID enterpriseId, Locale locale) {
            return name(enterpriseId, enterpriseId, locale);
        }

        /** {@code null} for no id at all. On one line, since it may stand in the subject of a mail. */
        private String name(UUID id, UUID reader, Locale locale) {
            if (id == null) return null;
            var name = names.get(id);
            var text = name != null && name.isFor(reader) ? name.text() : NAMELESS;
            return text.in(locale).replaceAll("\\s+", " ");
        }
    }
}
