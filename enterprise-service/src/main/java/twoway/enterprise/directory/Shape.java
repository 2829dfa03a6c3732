package twoway.enterprise.directory;

import java.util.Locale;

/** What is kept together of what an entry can be found by: few enough of each that counting them is counting entries. */
enum Shape {
    FIRM,
    INDUSTRY,
    EXCHANGE,
    MARKET;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
