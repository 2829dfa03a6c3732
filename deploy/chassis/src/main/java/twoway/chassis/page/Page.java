package twoway.chassis.page;

import java.util.List;
import java.util.function.Function;

/**
 * Some rows of a list and where the next ones begin.
 *
 * @param next cursor to pass as {@code after}, or {@code null} on the last page; also sent as a {@code Link} header
 */
public record Page<T>(List<T> items, String next) {

    /** Largest and default number of rows a page holds. */
    public static final int MOST = 100;

    public static final int USUAL = 20;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Makes a page of rows read with {@code limit + 1}: the one too many tells that there is more.
     *
     * @param cursor the cursor of a row, by which the next page begins after it
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) return new Page<>(rows, null);
        var shown = rows.subList(0, limit);
        return new Page<>(shown, cursor.apply(shown.getLast()));
    }
}
