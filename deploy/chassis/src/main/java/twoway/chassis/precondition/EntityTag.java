package twoway.chassis.precondition;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Adds {@code ETag} to every answer that has a version: what the next command gives back in {@code If-Match}. */
@Provider
class EntityTag implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Versioned answer) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, BasedOn.tag(answer.version()));
        }
    }
}
