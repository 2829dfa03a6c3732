package twoway.matching.retrieval;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Vectors in a file, by the hash of their texts, as the service keeps them in its database. */
public final class KeptVectors {

    private final Path file;
    private final Embedder embedder;
    private final Map<String, float[]> kept = new HashMap<>();

    KeptVectors(Path file, Embedder embedder) throws IOException {
        this.file = file;
        this.embedder = embedder;
        if (Files.exists(file)) read(file).forEach((hash, bytes) -> kept.put(hash, floats(bytes)));
    }

    /** Vectors by the hash of their texts, each as the bytes that the service keeps. */
    public static Map<String, byte[]> read(Path file) throws IOException {
        var read = new HashMap<String, byte[]>();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (int rows = in.readInt(); rows > 0; rows--) {
                var hash = in.readUTF();
                read.put(hash, in.readNBytes(in.readInt() * Float.BYTES));
            }
        }
        return read;
    }

    private static float[] floats(byte[] bytes) {
        var floats = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(floats);
        return floats;
    }

    boolean has(Passage passage) {
        return kept.containsKey(passage.hash());
    }

    float[] of(Passage passage) {
        return kept.computeIfAbsent(passage.hash(), hash -> embedder.of(passage).orElseThrow());
    }

    int size() {
        return kept.size();
    }

    void save() throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(kept.size());
            for (var each : kept.entrySet()) {
                out.writeUTF(each.getKey());
                out.writeInt(each.getValue().length);
                for (var value : each.getValue()) out.writeFloat(value);
            }
        }
    }
}
