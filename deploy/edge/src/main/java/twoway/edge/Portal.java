package twoway.edge;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The shell that every screen stands in: one page at / and what all screens share under /_static. */
@ApplicationScoped
class Portal {
    static final int BEFORE_OTHERS = 1;
    private static final String PAGE = "/_static/index.html";

    private final StaticFiles files = new StaticFiles();

    void open(@Observes Router router) {
        for (HttpMethod method : new HttpMethod[] {HttpMethod.GET, HttpMethod.HEAD}) {
            router.route(method, "/").order(BEFORE_OTHERS).handler(context -> answer(context, PAGE));
            router.route(method, "/_static/*")
                    .order(BEFORE_OTHERS)
                    .handler(context -> answer(context, context.request().path()));
        }
    }

    private void answer(RoutingContext context, String path) {
        if (!files.answer(context, path)) {
            EdgeProblem.NOT_FOUND.answer(context);
        }
    }
}
