package twoway.measure.retrieval;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import twoway.matching.retrieval.Language;
import twoway.matching.retrieval.Passage;
import twoway.matching.retrieval.Senses;
import twoway.measure.Command;
import twoway.measure.Options;
import twoway.measure.Report;
import twoway.vocabulary.Vocabulary;

/** Whether a firm's text finds other firms of its industry, within a language and across. The industry is never searched. */
public final class SimilarityCommand implements Command {

    private static final int TOP = 10;

    /** What of a firm is asked with, or found. */
    private record Side(Language language, Function<Listed, String> text) {}

    private static final Side EN = new Side(Language.EN, Listed::en);
    private static final Side ZH = new Side(Language.ZH, Listed::zh);

    /**
     * @param precision share of the first ten that are of the same industry
     * @param reciprocalRank of the first that is
     */
    record Quality(
            @JsonProperty("p@10") double precision,
            @JsonProperty("mrr") double reciprocalRank) {

        static Quality mean(List<Quality> each) {
            return new Quality(
                    Report.rounded(
                            each.stream()
                                    .mapToDouble(Quality::precision)
                                    .average()
                                    .orElse(0),
                            4),
                    Report.rounded(
                            each.stream()
                                    .mapToDouble(Quality::reciprocalRank)
                                    .average()
                                    .orElse(0),
                            4));
        }

        Quality over(Quality other) {
            return new Quality(
                    Report.rounded(precision / other.precision, 4),
                    Report.rounded(reciprocalRank / other.reciprocalRank, 4));
        }
    }

    /**
     * @param rows that are searched
     * @param queries those of them whose industry has another row
     * @param senses the concepts closest to each text alone, as two postings are compared
     * @param coverage share of all rows that have concepts of the vocabulary in both languages
     * @param ofChinese this over Chinese to Chinese on the same rows
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String direction,
            int rows,
            int queries,
            Quality engine,
            Quality bm25,
            Quality senses,
            Double coverage,
            Quality ofChinese) {}

    @Override
    public String usage() {
        return "--data FILE.csv [--vectors FILE]";
    }

    @Override
    public Set<String> options() {
        return Set.of("data", "vectors");
    }

    @Override
    public boolean run(Options options, Report report) throws IOException {
        options.words(0);
        var firms = Listed.read(Path.of(options.needed("data")));
        var vectors = new KeptVectors(RankCommand.vectors(options));
        report.add(line("en-en", vectors, saying(firms, EN), EN, EN));
        report.add(line("zh-zh", vectors, saying(firms, ZH), ZH, ZH));
        var vocabulary = Vocabulary.read();
        var tagged = firms.stream()
                .filter(firm -> !vocabulary.tags(firm.zh()).isEmpty()
                        && !vocabulary.tags(firm.en()).isEmpty())
                .toList();
        var chinese = line("zh-zh of tagged", vectors, tagged, ZH, ZH);
        var across = line("zh-en of tagged", vectors, tagged, ZH, EN);
        report.add(chinese);
        report.add(new Line(
                across.direction(),
                across.rows(),
                across.queries(),
                across.engine(),
                across.bm25(),
                across.senses(),
                Report.rounded((double) tagged.size() / firms.size(), 4),
                across.engine().over(chinese.engine())));
        return true;
    }

    private static List<Listed> saying(List<Listed> firms, Side side) {
        return firms.stream().filter(firm -> !side.text().apply(firm).isBlank()).toList();
    }

    private static Line line(String direction, KeptVectors vectors, List<Listed> firms, Side asked, Side found)
            throws IOException {
        var texts = firms.stream()
                .collect(Collectors.toMap(Listed::code, found.text(), (one, other) -> one, LinkedHashMap::new));
        var industries = firms.stream().collect(Collectors.toMap(Listed::code, Listed::industry, (one, other) -> one));
        var sizes = industries.values().stream().collect(Collectors.groupingBy(each -> each, Collectors.counting()));
        var queries =
                firms.stream().filter(firm -> sizes.get(firm.industry()) > 1).toList();
        prepare(vectors, found.language(), texts.values());
        prepare(vectors, asked.language(), firms.stream().map(asked.text()).toList());
        try (var engine = engine(vectors, found.language(), texts);
                var words = new PlainWords(found.language(), texts)) {
            var ours = quality(engine.in(asked.language()), queries, asked, industries);
            vectors.save();
            return new Line(
                    direction,
                    firms.size(),
                    queries.size(),
                    ours,
                    quality(words, queries, asked, industries),
                    quality(senses(vectors, firms, asked, found), queries, asked, industries),
                    null,
                    null);
        }
    }

    private static void prepare(KeptVectors vectors, Language language, Collection<String> texts) throws IOException {
        vectors.prepare(
                language.model(),
                texts.stream()
                        .flatMap(text -> Passage.of(language, text).stream())
                        .map(Passage::text)
                        .toList());
    }

    private static BySenses senses(KeptVectors vectors, List<Listed> firms, Side asked, Side found) {
        var senses = new LinkedHashMap<String, List<String>>();
        for (var firm : firms)
            senses.put(
                    firm.code(), senses(vectors, found.language(), found.text().apply(firm)));
        return new BySenses(senses, text -> senses(vectors, asked.language(), text));
    }

    private static List<String> senses(KeptVectors vectors, Language language, String text) {
        var said = Passage.of(language, text).stream().map(Passage::text).toList();
        return Senses.of(Map.of(language, vectors.of(language, said)));
    }

    private static Engine engine(KeptVectors vectors, Language language, Map<String, String> texts) throws IOException {
        var engine = new Engine(vectors);
        for (var each : texts.entrySet()) engine.put(each.getKey(), List.of(), Passage.of(language, each.getValue()));
        engine.show();
        return engine;
    }

    private static Quality quality(Ranker ranker, List<Listed> queries, Side asked, Map<String, String> industries)
            throws IOException {
        var each = new ArrayList<Quality>();
        for (var firm : queries) {
            var others = ranker.find(asked.text().apply(firm)).stream()
                    .filter(id -> !id.equals(firm.code()))
                    .map(industries::get)
                    .toList();
            long same =
                    others.stream().limit(TOP).filter(firm.industry()::equals).count();
            int first = others.indexOf(firm.industry());
            each.add(new Quality((double) same / TOP, first < 0 ? 0 : 1.0 / (first + 1)));
        }
        return Quality.mean(each);
    }
}
