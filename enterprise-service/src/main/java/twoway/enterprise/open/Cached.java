package twoway.enterprise.open;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** What is answered to anybody may be kept for a minute by anybody; what is answered to somebody known by nobody. */
@Provider
class Cached implements ContainerResponseFilter {

    @Context
    ResourceInfo asked;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        // Not by name binding: with that, the filters that look at parameters do not find them.
        var operation = asked.getResourceMethod();
        if (operation == null || !operation.isAnnotationPresent(Open.class)) return;
        var headers = response.getHeaders();
        // The edge turns a session's cookie into a token.
        headers.add(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION + ", " + HttpHeaders.COOKIE);
        if (response.getStatus() == Response.Status.OK.getStatusCode()
                && request.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
        }
    }
}
