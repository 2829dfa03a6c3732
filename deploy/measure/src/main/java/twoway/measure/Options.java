package twoway.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stood behind the command's word: names with values, and words. Everything wrong is an {@link IllegalArgumentException}. */
public final class Options {
    private final Map<String, String> values = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    private Options() {}

    static Options read(List<String> arguments, Set<String> known) {
        var options = new Options();
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            if (!word.startsWith("--")) {
                options.words.add(word);
                continue;
            }
            String name = word.substring(2);
            if (!known.contains(name)) throw new IllegalArgumentException("unknown argument: " + word);
            if (!rest.hasNext()) throw new IllegalArgumentException(word + " takes a value");
            if (options.values.put(name, rest.next()) != null)
                throw new IllegalArgumentException(word + " is given twice");
        }
        return options;
    }

    /** The words without a name: as many as expected. */
    public List<String> words(int expected) {
        if (words.size() < expected) throw new IllegalArgumentException("something is missing");
        if (words.size() > expected) throw new IllegalArgumentException("unknown argument: " + words.get(expected));
        return List.copyOf(words);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public String needed(String name) {
        return text(name).orElseThrow(() -> new IllegalArgumentException("--" + name + " is missing"));
    }

    /** A whole number from {@code least} to {@code most}. */
    public int number(String name, int least, int most) {
        String text = needed(name);
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most)
            throw new IllegalArgumentException("--" + name + " takes a number from " + least + " to " + most);
        return Integer.parseInt(text);
    }

    public int number(String name, int least, int most, int otherwise) {
        return values.containsKey(name) ? number(name, least, most) : otherwise;
    }

    /** A decimal number from {@code least} to {@code most}. */
    public double decimal(String name, double least, double most) {
        String text = needed(name);
        if (!text.matches("\\d{1,9}(\\.\\d{1,9})?|\\.\\d{1,9}")
                || Double.parseDouble(text) < least
                || Double.parseDouble(text) > most)
            throw new IllegalArgumentException("--" + name + " takes a number from " + least + " to " + most);
        return Double.parseDouble(text);
    }

    public double decimal(String name, double least, double most, double otherwise) {
        return values.containsKey(name) ? decimal(name, least, most) : otherwise;
    }

    /** One of these words, whatever the case of its letters. */
    public <T extends Enum<T>> T oneOf(String name, Class<T> words) {
        String text = needed(name);
        for (T each : words.getEnumConstants()) if (each.name().equalsIgnoreCase(text)) return each;
        throw new IllegalArgumentException("--" + name + " takes no " + text);
    }
}
