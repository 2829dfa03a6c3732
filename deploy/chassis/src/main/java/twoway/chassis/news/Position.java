package twoway.chassis.news;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** A place in the news of one database: the transaction that wrote it and the row's number in the table. */
public record Position(long transaction, long ordinal) implements Comparable<Position> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,18})");
    private static final Comparator<Position> ORDER =
            Comparator.comparingLong(Position::transaction).thenComparingLong(Position::ordinal);

    /** Empty if the text is no position; whoever sent it then begins with what is new. */
    static Optional<Position> read(String text) {
        var parts = FORM.matcher(text == null ? "" : text);
        return parts.matches()
                ? Optional.of(new Position(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return transaction + "-" + ordinal;
    }
}
