package twoway.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/** Where results go: one JSON line each. */
public final class Report {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    /** @param result a record or a map, written as it is */
    public void add(Object result) {
        try {
            out.println(JSON.writeValueAsString(result));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To so many decimals. */
    public static double rounded(double number, int decimals) {
        double factor = Math.pow(10, decimals);
        return Math.round(number * factor) / factor;
    }
}
