package twoway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The routing table. */
@ApplicationScoped
class Routes {
    private final List<Route> all;

    Routes(EdgeSettings settings) {
        all = settings.routes().entrySet().stream()
                .map(entry -> new Route(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The services' names, which are their paths without the slash. */
    List<String> names() {
        return all.stream().map(Route::name).sorted().toList();
    }

    Optional<Route> of(String path) {
        return all.stream().filter(route -> route.leads(path)).findFirst();
    }
}
