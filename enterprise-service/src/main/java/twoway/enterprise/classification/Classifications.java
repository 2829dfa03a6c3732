package twoway.enterprise.classification;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import twoway.vocabulary.Concept;
import twoway.vocabulary.Vocabulary;

/** The codes of every classification, and what finds them. */
@ApplicationScoped
class Classifications {

    private static final String ORIGINS = "/classification/schemes.json";

    private final Map<Classification, NavigableMap<String, Code>> codes = new EnumMap<>(Classification.class);
    private final List<Classification.Origin> origins;
    private final Vocabulary vocabulary = Vocabulary.read();

    Classifications() {
        for (var scheme : Classification.values()) codes.put(scheme, scheme.codes());
        try (var file = Classifications.class.getResourceAsStream(ORIGINS)) {
            origins = JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .build()
                    .readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(ORIGINS, e);
        }
    }

    List<Classification.Origin> origins() {
        return origins;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Optional<Code> code(Classification scheme, String code) {
        return Optional.ofNullable(codes.get(scheme).get(code));
    }

    int size(Classification scheme) {
        return codes.get(scheme).size();
    }

    /**
     * In the order of codes. A text finds codes that begin with it, codes whose names hold all its words, and codes that
     * the vocabulary gives for what it speaks of, so that an English word finds what is named in Chinese only.
     *
     * @param text {@code null} for all
     * @param parent only those right below this code; {@code null} for all
     * @param after only those behind this code; {@code null} for the first
     */
    List<Code> find(Classification scheme, String text, String parent, String after, int limit) {
        var all = after == null ? codes.get(scheme) : codes.get(scheme).tailMap(after, false);
        var words = Words.of(text);
        var named = meant(scheme, text);
        return all.values().stream()
                .filter(each -> parent == null || parent.equals(each.parent()))
                .filter(each -> text == null
                        || each.code().startsWith(text.strip())
                        || named.contains(each.code())
                        || words.in(Stream.of(each.names().zh(), each.names().en())))
                .limit(limit)
                .toList();
    }

    private Set<String> meant(Classification scheme, String text) {
        return vocabulary.tags(text).stream()
                .flatMap(each -> vocabulary.concept(each).stream())
                .map(each -> nearest(scheme, each))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static String nearest(Classification scheme, Concept concept) {
        return switch (scheme) {
            case GBT4754 -> concept.gbt4754();
            case HS2022 -> concept.hs2022();
            case ISIC, ISO3166_1, ISO3166_2, GB2260 -> null;
        };
    }
}
