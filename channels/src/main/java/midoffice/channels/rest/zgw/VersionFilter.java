package midoffice.channels.rest.zgw;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import midoffice.channels.rest.zgw.dictionary.Dictionary;

/** Says in every answer which version of the standard it follows. */
@Provider
public class VersionFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String root = request.getUriInfo().getBaseUri().getPath();
        Dictionary.APIS.stream().filter(api -> root.contains("/" + api + "/")).findFirst()
                .ifPresent(api -> response.getHeaders().putSingle("API-version", Dictionary.of(api).version()));
    }
}
