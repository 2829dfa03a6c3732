package twoway.measure.retrieval;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import twoway.matching.retrieval.Entry;
import twoway.matching.retrieval.Language;
import twoway.matching.retrieval.Passage;
import twoway.matching.retrieval.Retrieval;
import twoway.matching.retrieval.TextIndex;
import twoway.matching.retrieval.Wanted;

/** The search of the service, on an index as the service builds it. */
final class Engine implements Closeable {

    private final Path folder = Files.createTempDirectory("twoway-index-");
    private final TextIndex index = new TextIndex(folder);
    private final Map<UUID, String> ids = new HashMap<>();
    private final KeptVectors vectors;
    private final Retrieval retrieval;

    Engine(KeptVectors vectors) throws IOException {
        this.vectors = vectors;
        this.retrieval = new Retrieval(
                (language, text) -> language.query(text).map(query -> vectors.of(language.model(), query)));
    }

    void put(String id, List<Passage> heading, List<Passage> texts) throws IOException {
        var key = UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
        var parts = new ArrayList<Entry.Part>();
        for (var text : texts)
            parts.add(new Entry.Part(text, vectors.of(text.language().model(), text.text())));
        ids.put(key, id);
        index.put(new Entry(key, "", Set.of(), heading, parts));
    }

    /** What was put is found from here on. */
    void show() throws IOException {
        index.show();
    }

    Ranker in(Language language) {
        return text -> retrieval.ranked(index, new Wanted(text, language, List.of(), Run.DEPTH)).stream()
                .map(ids::get)
                .toList();
    }

    @Override
    public void close() throws IOException {
        index.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
