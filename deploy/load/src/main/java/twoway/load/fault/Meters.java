package twoway.load.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import twoway.load.stand.Stand;

/** What a service counts of itself since it was started. */
final class Meters {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Meters() {}

    /** The sum of a counter over all processes of the service, of the lines that contain the label. */
    static double sum(Stand stand, String service, String counter, String label) {
        double sum = 0;
        for (int replica = 1; replica <= stand.replicas(); replica++) {
            sum += get(stand.service(service, replica).uri().resolve("/q/metrics"))
                    .lines()
                    .filter(line -> line.startsWith(counter) && line.contains(label))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        }
        return sum;
    }

    private static String get(URI address) {
        try {
            return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new IllegalStateException(address + " did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
