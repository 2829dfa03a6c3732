package twoway.chassis.event;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the relay's own connection and producer go; the pool is left to the requests. */
@Singleton
class RelaySettings {

    final String service;
    final String url;
    final String user;
    final String password;
    final String bootstrapServers;
    final int port;

    RelaySettings(
            @ConfigProperty(name = "twoway.service") String service,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.service = service;
        this.url = url;
        this.user = user;
        this.password = password;
        this.bootstrapServers = bootstrapServers;
        this.port = port;
    }
}
