package twoway.measure.retrieval;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import twoway.matching.retrieval.Language;
import twoway.matching.retrieval.Passage;
import twoway.matching.retrieval.Senses;
import twoway.measure.Command;
import twoway.measure.Options;
import twoway.measure.Report;
import twoway.vocabulary.Vocabulary;

/** Makes the files by which the service tells the meaning of a text: of the vocabulary's names, and of the texts of sample firms. */
public final class SensesCommand implements Command {

    /** @param texts of how many texts it was made */
    record Line(
            Language language,
            int concepts,
            int texts,
            @JsonProperty("kiB") long kibibytes) {}

    @Override
    public String usage() {
        return "--texts FOLDER --out FOLDER [--vectors FILE]";
    }

    @Override
    public Set<String> options() {
        return Set.of("texts", "out", "vectors");
    }

    @Override
    public boolean run(Options options, Report report) throws IOException {
        options.words(0);
        var postings = postings(folder(options, "texts"));
        var out = folder(options, "out");
        var vectors = new KeptVectors(RankCommand.vectors(options));
        for (var language : Language.values()) {
            var texts = postings.stream()
                    .map(posting -> said(posting, language.name().toLowerCase(Locale.ROOT)))
                    .flatMap(text -> Passage.of(language, text).stream())
                    .map(Passage::text)
                    .toList();
            var concepts = concepts(language);
            vectors.prepare(language.model(), texts);
            vectors.prepare(
                    language.model(),
                    concepts.values().stream().flatMap(List::stream).toList());
            var names = new HashMap<String, List<float[]>>();
            concepts.forEach((id, each) -> names.put(id, vectors.of(language, each)));
            var senses = Senses.worked(names, vectors.of(language, texts));
            var file = out.resolve(Senses.file(language));
            try (var stream = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
                senses.write(stream);
            }
            report.add(new Line(language, concepts.size(), texts.size(), Files.size(file) / 1024));
        }
        return true;
    }

    private static Path folder(Options options, String name) {
        var folder = Path.of(options.needed(name));
        if (!Files.isDirectory(folder)) throw new IllegalArgumentException(folder + " is no folder");
        return folder;
    }

    private static Map<String, List<String>> concepts(Language language) {
        var names = new HashMap<String, List<String>>();
        Vocabulary.read()
                .concepts()
                .values()
                .forEach(each -> names.put(each.id(), language == Language.ZH ? each.zh() : each.en()));
        return names;
    }

    private static List<JsonNode> postings(Path folder) throws IOException {
        var postings = new ArrayList<JsonNode>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList())
                for (var firm : JsonMapper.builder().build().readTree(file.toFile()))
                    for (var kind : List.of("offers", "needs")) firm.path(kind).forEach(postings::add);
        }
        if (postings.isEmpty()) throw new IllegalArgumentException(folder + " has no postings");
        return postings;
    }

    private static String said(JsonNode posting, String language) {
        return posting.path("title").path(language).asText() + "\n"
                + posting.path("description").path(language).asText();
    }
}
