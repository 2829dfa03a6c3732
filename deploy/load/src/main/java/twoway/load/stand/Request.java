package twoway.load.stand;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One request of one client.
 *
 * @param key Idempotency-Key, {@code null} for a read
 * @param ifMatch the version it is based on, {@code null} if none is known
 */
public record Request(String client, String method, String path, JsonNode body, String key, String ifMatch) {

    public static Request get(String client, String path) {
        return new Request(client, "GET", path, null, null, null);
    }

    public static Request post(String client, String path, JsonNode body, String key) {
        return new Request(client, "POST", path, body, key, null);
    }

    /** The service is the first word of the path. */
    String service() {
        return path.substring(1, path.indexOf('/', 1));
    }
}
