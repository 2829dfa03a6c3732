package twoway.matching.retrieval;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a text means, said by the concepts of the vocabulary whose meaning is closest to its own; so that texts of two
 * languages, each read by its own model, can be compared, and a reader can be told in what they are alike.
 *
 * <p>A concept is as close as the cosine of two vectors: the text's less the mean of texts of many fields, and the concept's,
 * which is the mean of its names' vectors, less the mean of all concepts. Without the two means every text would be close to
 * everything. Made once by {@code deploy/evaluate senses}, of texts that come with the sample firms, into a file for each
 * language. O(concepts · dimensions) a text.
 */
public final class Senses {

    /** How many concepts are kept of a text. */
    public static final int KEPT = 8;

    /** Counts what changes the concepts of a text: the models, the vocabulary, the files, the formula. */
    public static final int VERSION = 1;

    /** Read when the first text is compared; whoever makes the files has none yet. */
    private static final class Files {

        private static final Map<Language, Senses> BY_LANGUAGE = new EnumMap<>(Language.class);

        static {
            for (var language : Language.values()) BY_LANGUAGE.put(language, read(language));
        }

        private Files() {}
    }

    private final float[] middle;
    private final List<Close> concepts;

    private Senses(float[] middle, List<Close> concepts) {
        this.middle = middle;
        this.concepts = concepts;
    }

    /**
     * @param direction of length one, to the scale of {@link Byte}
     * @param scale what makes it of length one again
     */
    private record Close(String id, float scale, byte[] direction) {

        static Close of(String id, float[] direction) {
            float most = 0;
            for (float each : direction) most = Math.max(most, Math.abs(each));
            float scale = most / Byte.MAX_VALUE;
            var bytes = new byte[direction.length];
            for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) Math.round(direction[i] / scale);
            return new Close(id, scale, bytes);
        }

        float product(float[] vector) {
            float sum = 0;
            for (int i = 0; i < direction.length; i++) sum += direction[i] * vector[i];
            return sum * scale;
        }
    }

    /**
     * The concepts closest to what was said in one or both languages, the closest first, {@link #KEPT} at most; of equally
     * close ones the first by id.
     *
     * @param vectors by language, of length one; what was said in two languages counts half by each
     * @return ids; empty if there are no vectors
     */
    public static List<String> of(Map<Language, List<float[]>> vectors) {
        var sums = new HashMap<String, Double>();
        vectors.forEach((language, each) -> Files.BY_LANGUAGE.get(language).add(each, sums));
        return sums.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(KEPT)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void add(List<float[]> vectors, Map<String, Double> sums) {
        var centred = vectors.stream().map(vector -> direction(vector, middle)).toList();
        if (centred.isEmpty()) return;
        for (var concept : concepts) {
            double close = centred.stream().mapToDouble(concept::product).sum() / centred.size();
            sums.merge(concept.id(), close, Double::sum);
        }
    }

    /**
     * Works them out anew.
     *
     * @param concepts vectors of each one's names, by id
     * @param texts vectors of texts of many fields
     */
    public static Senses worked(Map<String, List<float[]>> concepts, Collection<float[]> texts) {
        var means = new TreeMap<String, float[]>();
        concepts.forEach((id, names) -> means.put(id, mean(names)));
        var centre = mean(means.values());
        var close = new ArrayList<Close>();
        means.forEach((id, mean) -> close.add(Close.of(id, direction(mean, centre))));
        return new Senses(mean(texts), close);
    }

    /** The name of a language's file. */
    public static String file(Language language) {
        return "senses-" + language.name().toLowerCase(Locale.ROOT) + ".bin";
    }

    private static Senses read(Language language) {
        try (var in = new DataInputStream(new BufferedInputStream(Senses.class.getResourceAsStream(file(language))))) {
            var middle = new float[in.readInt()];
            for (int i = 0; i < middle.length; i++) middle[i] = in.readFloat();
            var concepts = new ArrayList<Close>();
            for (int left = in.readInt(); left > 0; left--)
                concepts.add(new Close(in.readUTF(), in.readFloat(), in.readNBytes(middle.length)));
            return new Senses(middle, concepts);
        } catch (IOException e) {
            throw new UncheckedIOException(file(language), e);
        }
    }

    public void write(DataOutputStream out) throws IOException {
        out.writeInt(middle.length);
        for (float each : middle) out.writeFloat(each);
        out.writeInt(concepts.size());
        for (var each : concepts) {
            out.writeUTF(each.id());
            out.writeFloat(each.scale());
            out.write(each.direction());
        }
    }

    private static float[] mean(Collection<float[]> vectors) {
        var sum = new double[vectors.iterator().next().length];
        vectors.forEach(vector -> Arrays.setAll(sum, i -> sum[i] + vector[i]));
        var mean = new float[sum.length];
        for (int i = 0; i < mean.length; i++) mean[i] = (float) (sum[i] / vectors.size());
        return mean;
    }

    /** From the middle to the vector, of length one. */
    private static float[] direction(float[] vector, float[] middle) {
        var less = new float[vector.length];
        double squares = 0;
        for (int i = 0; i < less.length; i++) {
            less[i] = vector[i] - middle[i];
            squares += less[i] * less[i];
        }
        for (int i = 0; i < less.length; i++) less[i] /= (float) Math.max(Math.sqrt(squares), 1e-9);
        return less;
    }
}
