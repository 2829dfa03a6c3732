package twoway.chassis.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * RFC 9457 on the wire.
 *
 * @param title the kind in words: the same at every occurrence
 * @param detail what to change, in the reader's language
 * @param errors the places in the request that are at fault, with JSON pointers (RFC 6901)
 * @param details further members of this kind
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String traceId,
        List<Map<String, Object>> errors,
        @JsonAnyGetter Map<String, Object> details) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(
            ProblemKind kind,
            String detail,
            String traceId,
            List<Map<String, Object>> errors,
            Map<String, Object> details) {
        return new Problem(
                "/problems/" + kind.code(), title(kind), kind.status(), detail, kind.code(), traceId, errors, details);
    }

    private static String title(ProblemKind kind) {
        var words = kind.code().replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
