package twoway.chassis.event;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the relay's own connection and producer go; the pool is left to the requests. */
@ApplicationScoped
class RelaySettings {

    @ConfigProperty(name = "twoway.service")
    String service;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;
}
