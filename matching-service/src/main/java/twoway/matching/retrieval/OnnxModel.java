package twoway.matching.retrieval;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A model of the class path in a session of its own: the library's would take every core and spin on it. */
public final class OnnxModel extends AbstractInProcessEmbeddingModel {

    private final OnnxBertBiEncoder encoder;

    private OnnxModel(OnnxBertBiEncoder encoder) {
        super(Runnable::run);
        this.encoder = encoder;
    }

    /** @throws IllegalStateException if this machine or this class path cannot run it */
    public static OnnxModel load(String name, PoolingMode pooling) {
        // What the tokenizer needs comes with its jar; it shall not look for anything else on the net.
        System.setProperty("ai.djl.offline", "true");
        try (var model = resource("/" + name + ".onnx");
                var tokenizer = resource("/" + name + "-tokenizer.json");
                var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            var environment = OrtEnvironment.getEnvironment();
            var session = environment.createSession(model.readAllBytes(), options);
            return new OnnxModel(new OnnxBertBiEncoder(environment, session, tokenizer, pooling));
        } catch (OrtException e) {
            throw new IllegalStateException(name + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static InputStream resource(String name) {
        var found = OnnxBertBiEncoder.class.getResourceAsStream(name);
        if (found == null) throw new IllegalStateException("the class path lacks " + name);
        return found;
    }

    /** Of length one, so that a product of two is their cosine. */
    public float[] vector(String text) {
        return embed(text).content().vector();
    }

    @Override
    protected OnnxBertBiEncoder model() {
        return encoder;
    }
}
