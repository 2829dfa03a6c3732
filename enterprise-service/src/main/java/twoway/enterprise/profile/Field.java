package twoway.enterprise.profile;

import java.util.EnumSet;
import java.util.Set;

/** One thing that can be said of an enterprise. */
enum Field {
    NAME_ZH("/names/zh"),
    NAME_EN("/names/en"),
    COUNTRY("/country"),
    PROVINCE("/province"),
    CITY("/city"),
    INDUSTRY("/industry"),
    MARKETS("/markets"),
    WEBSITE("/website"),
    DESCRIPTION("/description"),
    EMPLOYEES("/employees"),
    ANNUAL_REVENUE("/annualRevenue"),
    TOTAL_ASSETS("/totalAssets");

    /** What the document proves that an operator has seen. */
    static final Set<Field> PROVEN = EnumSet.of(NAME_ZH, NAME_EN, COUNTRY);

    static final Set<Field> FIGURES = EnumSet.of(EMPLOYEES, ANNUAL_REVENUE, TOTAL_ASSETS);

    private final String pointer;

    Field(String pointer) {
        this.pointer = pointer;
    }

    /** Where it stands in what the enterprise says of itself (RFC 6901). */
    String pointer() {
        return pointer;
    }
}
