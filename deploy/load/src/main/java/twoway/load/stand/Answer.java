package twoway.load.stand;

import com.fasterxml.jackson.databind.JsonNode;

/** What a service answered. */
public record Answer(int status, String tag, boolean replayed, JsonNode body) {

    public boolean good() {
        return status / 100 == 2;
    }

    /** The code of a problem document, or nothing. */
    public String code() {
        return body.path("code").asText();
    }

    /** The entity tag without its quotes, or the version in the body. */
    public String version() {
        if (tag != null) {
            return tag.replace("\"", "");
        }
        return body.path("version").isMissingNode()
                ? null
                : body.path("version").asText();
    }
}
