package twoway.chassis.event;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Tells the inbox channel its topics, so that a service names the streams it reads once. */
public final class ConsumedTopics implements ConfigSourceFactory {

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var streams = context.getValue("twoway.streams.consumed").getValue();
        var channel = streams == null || streams.isBlank()
                ? Map.of("mp.messaging.incoming.inbox.enabled", "false", "twoway.host", host())
                : Map.of("mp.messaging.incoming.inbox.topics", topics(streams), "twoway.host", host());
        return List.of(new PropertiesConfigSource(channel, "twoway streams", 200));
    }

    /** Part of a consumer's name: two processes of one name would shut each other out of the group. */
    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "local";
        }
    }

    private static String topics(String streams) {
        return Arrays.stream(streams.split(","))
                .map(String::strip)
                .map(Topics::of)
                .collect(Collectors.joining(","));
    }
}
