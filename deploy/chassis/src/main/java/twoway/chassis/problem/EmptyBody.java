package twoway.chassis.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** A command without a body needs no content type: {@code curl -X POST …/withdraw} is enough. */
@Provider
@PreMatching
class EmptyBody implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        var headers = request.getHeaders();
        if (HttpMethod.POST.equals(request.getMethod())
                && request.getMediaType() == null
                && !headers.containsKey("Transfer-Encoding")
                && request.getLength() <= 0) {
            headers.putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
    }
}
