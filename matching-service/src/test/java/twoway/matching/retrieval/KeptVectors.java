package twoway.matching.retrieval;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Vectors in a file, by the hash of their texts, as the service keeps them in its database. */
final class KeptVectors {

    private final Path file;
    private final Embedder embedder;
    private final Map<String, float[]> kept = new HashMap<>();

    KeptVectors(Path file, Embedder embedder) throws IOException {
        this.file = file;
        this.embedder = embedder;
        if (!Files.exists(file)) return;
        try (var in = new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(file)))) {
            for (int rows = in.readInt(); rows > 0; rows--) {
                var hash = in.readUTF();
                var vector = new float[in.readInt()];
                for (int i = 0; i < vector.length; i++) vector[i] = in.readFloat();
                kept.put(hash, vector);
            }
        }
    }

    boolean has(Passage passage) {
        return kept.containsKey(passage.hash());
    }

    float[] of(Passage passage) {
        return kept.computeIfAbsent(
                passage.hash(), hash -> embedder.of(passage).orElseThrow());
    }

    int size() {
        return kept.size();
    }

    void save() throws IOException {
        try (var out = new DataOutputStream(new java.io.BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(kept.size());
            for (var each : kept.entrySet()) {
                out.writeUTF(each.getKey());
                out.writeInt(each.getValue().length);
                for (var value : each.getValue()) out.writeFloat(value);
            }
        }
    }
}
