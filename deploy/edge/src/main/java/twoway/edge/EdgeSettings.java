package twoway.edge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the front door is told: which paths there are and who answers them. */
@ConfigMapping(prefix = "twoway.edge")
interface EdgeSettings {

    /** First path segment, with its slash, to the addresses of the service's replicas. */
    Map<String, List<URI>> routes();

    /** What somebody without an account may read, with all that stands below it. */
    @WithDefault("/enterprise/v1/directory,/enterprise/v1/enterprises")
    List<String> openPaths();

    /** Requests a minute from one address that reads there without an account. */
    @WithDefault("120")
    int strangersPerMinute();

    /** How long a replica may take to accept a connection before the next one is tried. */
    @WithDefault("PT2S")
    Duration connectTimeout();

    /** Connections to one replica at a time, for requests. */
    @WithDefault("512")
    int connectionsPerReplica();

    /** Connections to one replica at a time, for event streams, each of which holds one as long as somebody watches. */
    @WithDefault("8192")
    int streamsPerReplica();
}
