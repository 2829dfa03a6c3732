package twoway.matching.retrieval;

import java.nio.ByteBuffer;

/** Vectors as they are kept: four bytes a number, the highest first. */
public final class Vectors {

    private Vectors() {}

    public static byte[] bytes(float[] vector) {
        var bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    public static float[] of(byte[] bytes) {
        var vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        return vector;
    }
}
