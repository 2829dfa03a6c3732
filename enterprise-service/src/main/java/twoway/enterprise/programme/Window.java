package twoway.enterprise.programme;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** The months that growth is told for, the last of them the current one. */
record Window(YearMonth last, int months) {

    List<YearMonth> all() {
        return IntStream.rangeClosed(1 - months, 0).mapToObj(last::plusMonths).toList();
    }

    /** Stands for all time before. */
    LocalDate earlier() {
        return last.minusMonths(months).atDay(1);
    }
}
