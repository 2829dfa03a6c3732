package twoway.chassis.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** Opaque cursors over the sort keys of a row (keyset paging): cost does not grow with the depth of the page. */
public final class Cursors {

    private static final String SEPARATOR = "\u001f";

    private Cursors() {}

    /** @param keys the row's sort keys in order; their text must not hold U+001F */
    public static String of(Object... keys) {
        var text = Arrays.stream(keys).map(String::valueOf).collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The keys of a cursor that this platform gave out.
     *
     * @param size how many keys it must have
     * @throws Refusal {@code invalid-parameter} if it is not one
     */
    public static List<String> read(String cursor, int size) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var keys = List.of(text.split(SEPARATOR, -1));
            if (keys.size() == size) return keys;
        } catch (IllegalArgumentException e) {
            throw new Refusal(CommonProblem.INVALID_PARAMETER, "after");
        }
        throw new Refusal(CommonProblem.INVALID_PARAMETER, "after");
    }
}
