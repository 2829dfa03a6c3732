package twoway.enterprise.profile;

import java.util.EnumSet;
import java.util.Set;

/** One thing that can be said of an enterprise. */
enum Field {
    NAME_ZH,
    NAME_EN,
    COUNTRY,
    PROVINCE,
    INDUSTRY,
    MARKETS,
    WEBSITE,
    EMPLOYEES,
    ANNUAL_REVENUE,
    TOTAL_ASSETS;

    /** What the document proves that an operator has seen. */
    static final Set<Field> PROVEN = EnumSet.of(NAME_ZH, NAME_EN, COUNTRY);

    static final Set<Field> FIGURES = EnumSet.of(EMPLOYEES, ANNUAL_REVENUE, TOTAL_ASSETS);
}
