package twoway.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** The platform refused a request and said why (RFC 9457). A refusal that nobody expected breaks the story. */
public final class Refused extends StoryBroke {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient JsonNode problem;

    public Refused(String request, int status, JsonNode problem) {
        super("%s → %d %s".formatted(request, status, problem));
        this.status = status;
        this.problem = problem;
    }

    public int status() {
        return status;
    }

    /** The stable code of the problem, or an empty text where the answer was no problem document. */
    public String code() {
        return problem.path("code").asText();
    }

    public JsonNode problem() {
        return problem;
    }
}
