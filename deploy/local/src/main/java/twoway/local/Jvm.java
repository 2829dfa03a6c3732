package twoway.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of JVMs of the same installation as this one. */
final class Jvm {
    private Jvm() {}

    static String home() {
        return System.getProperty("java.home");
    }

    static List<String> command(List<String> options, List<String> what) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(home(), "bin", "java").toString());
        words.addAll(options);
        words.addAll(what);
        return words;
    }
}
