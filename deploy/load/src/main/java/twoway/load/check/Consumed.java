package twoway.load.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import twoway.load.stand.Stand;
import twoway.local.Checkout;

/** Which topics each service reads, as the service itself is configured. */
final class Consumed {
    private Consumed() {}

    static Map<String, List<String>> topics() {
        Map<String, List<String>> topics = new TreeMap<>();
        Stand.SERVICES.forEach(service -> topics.put(service, of(service)));
        return topics;
    }

    private static List<String> of(String service) {
        Path file = Checkout.here().root().resolve(service + "-service/src/main/resources/application.properties");
        Properties settings = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            settings.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
        return Arrays.stream(settings.getProperty("twoway.streams.consumed", "").split(","))
                .map(String::strip)
                .filter(stream -> !stream.isEmpty())
                .map(stream -> "twoway." + stream)
                .toList();
    }
}
