package midoffice.channels.rest.zgw.zaken;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/**
 * Dossiers have places, and client and register must agree on how places are counted: WGS 84, called EPSG:4326. A client says so with
 * {@code Accept-Crs}, and with {@code Content-Crs} for what it sends.
 */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
public class CrsFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String ONLY = "EPSG:4326";

    @Override
    public void filter(ContainerRequestContext request) {
        if (!isAboutPlaces(request) || request.getMethod().equals("DELETE")) {
            return;
        }
        String accept = request.getHeaderString("Accept-Crs");
        if (accept == null) {
            throw new ClientErrorException("Accept-Crs is missing", Status.PRECONDITION_FAILED);
        }
        if (!accept.equals(ONLY)) {
            throw new ClientErrorException("Accept-Crs: only " + ONLY, Status.NOT_ACCEPTABLE);
        }
        if (!request.getMethod().matches("POST|PUT|PATCH")) {
            return;
        }
        String content = request.getHeaderString("Content-Crs");
        if (content == null) {
            throw new ClientErrorException("Content-Crs is missing", Status.PRECONDITION_FAILED);
        }
        if (!content.equals(ONLY)) {
            throw new ClientErrorException("Content-Crs: only " + ONLY, Status.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (isAboutPlaces(request) && response.getStatus() < 300) {
            response.getHeaders().putSingle("Content-Crs", ONLY);
        }
    }

    /** Dossiers themselves; what hangs on them has no place. */
    private static boolean isAboutPlaces(ContainerRequestContext request) {
        return request.getUriInfo().getPath().matches("zaken(/[^/]+)?/?");
    }
}
