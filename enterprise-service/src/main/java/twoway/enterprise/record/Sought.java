package twoway.enterprise.record;

import java.util.HashMap;
import java.util.Map;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** What a list is narrowed to. A value that nothing can have is a slip, and an empty list would hide it. */
final class Sought {

    private static final String COUNTRY = "[A-Z]{2}";
    private static final String SOURCE = "[a-z0-9][a-z0-9-]{0,59}";
    private static final String EXTERNAL_ID = "[^\\p{Cntrl}]{1,200}";

    private final Map<String, String> columns = new HashMap<>();

    Sought country(String country) {
        return with("country", "country", country, COUNTRY);
    }

    Sought source(String source) {
        return with("source", "source", source, SOURCE);
    }

    Sought externalId(String externalId) {
        return with("externalId", "external_id", externalId, EXTERNAL_ID);
    }

    Sought standing(Standing standing) {
        columns.put("standing", standing.name());
        return this;
    }

    Map<String, String> columns() {
        return columns;
    }

    private Sought with(String parameter, String column, String value, String form) {
        if (value == null) return this;
        if (!value.matches(form)) throw new Refusal(CommonProblem.INVALID_PARAMETER, parameter);
        columns.put(column, value);
        return this;
    }
}
