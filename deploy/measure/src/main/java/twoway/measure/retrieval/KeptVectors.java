package twoway.measure.retrieval;

import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import twoway.matching.retrieval.Language;
import twoway.matching.retrieval.OnnxModel;
import twoway.matching.retrieval.Passage;

/**
 * Vectors in a file, by the hash of model and text as the service keeps them in its database. What was computed once is
 * not computed again, whatever the order of the texts and however often the measurement is run.
 */
final class KeptVectors {

    /** Some minutes of work are kept at a time. */
    private static final int AT_ONCE = 1_000;

    private final Path file;
    private final Map<String, float[]> kept = new HashMap<>();
    private final Map<String, OnnxModel> models = new HashMap<>();
    private int unsaved;

    KeptVectors(Path file) throws IOException {
        this.file = file;
        if (!Files.exists(file)) return;
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (int rows = in.readInt(); rows > 0; rows--) {
                var hash = in.readUTF();
                var vector = new float[in.readInt()];
                for (int i = 0; i < vector.length; i++) vector[i] = in.readFloat();
                kept.put(hash, vector);
            }
        }
    }

    float[] of(String model, String text) {
        return kept.computeIfAbsent(Passage.hash(model, text), hash -> {
            unsaved++;
            return model(model).vector(text);
        });
    }

    List<float[]> of(Language language, List<String> texts) {
        return texts.stream().map(text -> of(language.model(), text)).toList();
    }

    /** Computes those that are missing, on every core, and says how far it is. */
    void prepare(String model, Collection<String> texts) throws IOException {
        var missing = texts.stream()
                .distinct()
                .filter(text -> !kept.containsKey(Passage.hash(model, text)))
                .toList();
        for (int from = 0; from < missing.size(); from += AT_ONCE) {
            System.err.printf("%s: %,d of %,d texts have no vector yet%n", model, missing.size() - from, texts.size());
            var batch = missing.subList(from, Math.min(from + AT_ONCE, missing.size()));
            compute(model, batch);
            save();
        }
    }

    private void compute(String model, List<String> texts) {
        var loaded = model(model);
        var vectors = texts.parallelStream().map(loaded::vector).toList();
        for (int i = 0; i < texts.size(); i++) kept.put(Passage.hash(model, texts.get(i)), vectors.get(i));
        unsaved += texts.size();
    }

    /** Another file takes the place of the old one at once, so an interrupted run loses no more than its last minutes. */
    void save() throws IOException {
        if (unsaved == 0) return;
        if (file.toAbsolutePath().getParent() != null)
            Files.createDirectories(file.toAbsolutePath().getParent());
        var beside = Path.of(file + "." + ProcessHandle.current().pid());
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(beside)))) {
            out.writeInt(kept.size());
            for (var each : kept.entrySet()) {
                out.writeUTF(each.getKey());
                out.writeInt(each.getValue().length);
                for (var value : each.getValue()) out.writeFloat(value);
            }
        }
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        unsaved = 0;
    }

    /** As their authors trained them: the families of bge read the first token, MiniLM's the mean of all. */
    private OnnxModel model(String name) {
        return models.computeIfAbsent(
                name, each -> OnnxModel.load(each, each.startsWith("bge") ? PoolingMode.CLS : PoolingMode.MEAN));
    }
}
