package twoway.e2e.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at every answer, whatever was asked: what it tells to whom, and whether a refusal is a problem as agreed. */
final class Scrutiny {
    private static final Pattern INSIDE = Pattern.compile(
            // a class with its package, a frame of a stack, an exception by name
            "\\b(?:java|javax|jakarta|jdk|sun|org|com|io|net|twoway)(?:\\.[a-z][a-z0-9_]*)+\\.[A-Z]\\w+"
                    + "|\\n\\s+at [\\w.$/]+\\(|\\w+(?:Exception|Error)\\b(?=[:\\s$])|Caused by"
                    // SQL, and what PostgreSQL says
                    + "|(?i:\\b(?:select\\b.{1,200}\\bfrom|insert into|update\\b.{1,80}\\bset|delete from)\\b)"
                    + "|(?i:SQLSTATE|PSQLException|duplicate key value|violates [a-z-]+ constraint|row-level security)");
    private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]");
    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z0-9]+)*");
    private static final Pattern TRACE = Pattern.compile("[0-9a-f]{32}");

    private final Canaries canaries;
    private final Violations violations;
    private final Set<String> codes = ConcurrentHashMap.newKeySet();
    private final Reached reached = new Reached();

    Scrutiny(Canaries canaries, Violations violations) {
        this.canaries = canaries;
        this.violations = violations;
    }

    /** The kinds of problem met so far. */
    Set<String> codes() {
        return codes;
    }

    Reached reached() {
        return reached;
    }

    void look(Request request, Answer answer) {
        String where = request.about().name();
        reached.saw(request, answer);
        if (answer.status() >= 500) {
            violations.add(Wrong.FAILED, where, request + " → " + answer);
        }
        if (answer.status() >= 400) {
            lookAtRefusal(request, answer);
        }
        Matcher inside = INSIDE.matcher(answer.body());
        if (inside.find() && !request.said().contains(inside.group().strip())) {
            violations.add(Wrong.INSIDE_SHOWN, where, "\"" + inside.group() + "\" in " + request + " → " + answer);
        }
        String told = answer.headers() + "\n" + answer.body();
        canaries.toldTo(request.caller().tenant(), told, request.said())
                .forEach(leak -> violations.add(
                        Wrong.LEAK,
                        where,
                        "%s of %s, told to %s: %s → %s"
                                .formatted(leak.field(), leak.tenant(), request.caller(), request, answer)));
    }

    private void lookAtRefusal(Request request, Answer answer) {
        JsonNode problem = answer.json();
        String fault = faultOf(request, answer, problem);
        if (fault != null) {
            violations.add(Wrong.NO_PROBLEM, request.about().name(), fault + ": " + request + " → " + answer);
        }
        codes.add(problem.path("code").asText());
    }

    private static String faultOf(Request request, Answer answer, JsonNode problem) {
        if (request.method().equals("HEAD")) {
            return null;
        }
        if (!answer.header("content-type").startsWith("application/problem+json")) {
            return "not application/problem+json but " + answer.header("content-type");
        }
        if (problem.path("status").asInt() != answer.status()) {
            return "its status is another";
        }
        if (!CODE.matcher(problem.path("code").asText()).matches()
                || problem.path("title").asText().isBlank()
                || problem.path("type").asText().isBlank()) {
            return "no code, title or type";
        }
        if (!TRACE.matcher(problem.path("traceId").asText()).matches()) {
            return "no traceId";
        }
        return languageFault(request, problem);
    }

    private static String languageFault(Request request, JsonNode problem) {
        boolean chinese = request.language().startsWith("zh");
        String detail = problem.path("detail").asText();
        if (detail.isBlank() || CHINESE.matcher(detail).find() != chinese) {
            return "the detail is not in the language asked for (" + request.language() + ")";
        }
        for (JsonNode error : problem.path("errors")) {
            String said = error.path("detail").asText();
            if (!said.isEmpty()
                    && said.matches(".*[a-z]{3}.*|.*[\\u4e00-\\u9fff].*")
                    && CHINESE.matcher(said).find() != chinese) {
                return "an error's detail is not in the language asked for (" + request.language() + ")";
            }
            if (!error.has("pointer") && !error.has("parameter")
                    || error.path("code").asText().isBlank()) {
                return "an error without pointer or code";
            }
        }
        return null;
    }
}
