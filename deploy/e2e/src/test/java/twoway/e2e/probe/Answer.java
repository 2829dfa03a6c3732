package twoway.e2e.probe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What came back. */
record Answer(int status, Map<String, List<String>> headers, String body) {
    /** Different at every answer, whatever was asked. */
    private static final Set<String> OF_THE_MOMENT = Set.of("date", "x-request-id", "traceparent", "tracestate");

    private static final Pattern TRACE = Pattern.compile("\"traceId\":\"[0-9a-f]{32}\"");

    JsonNode json() {
        try {
            return body.isBlank() ? MissingNode.getInstance() : Contract.JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    String header(String name) {
        return headers.getOrDefault(name, List.of("")).getFirst();
    }

    String code() {
        return json().path("code").asText();
    }

    /** Everything by which one answer can be told from another, except the trace; the id asked for stands for itself. */
    String comparable(String idAskedFor) {
        Map<String, List<String>> told = new TreeMap<>(headers);
        told.keySet().removeAll(OF_THE_MOMENT);
        String text = status + " " + told + " " + TRACE.matcher(body).replaceAll("\"traceId\":\"…\"");
        return idAskedFor == null ? text : text.replace(idAskedFor, "…");
    }

    @Override
    public String toString() {
        return status + " " + (body.length() > 300 ? body.substring(0, 300) + "…" : body);
    }
}
