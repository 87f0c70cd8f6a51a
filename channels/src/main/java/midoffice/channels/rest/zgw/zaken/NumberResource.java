package midoffice.channels.rest.zgw.zaken;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import midoffice.channels.rest.zgw.dictionary.Dictionary;
import midoffice.channels.rest.zgw.dictionary.WireOperation;
import midoffice.channels.rest.zgw.dictionary.WireResource;
import midoffice.channels.rest.zgw.resource.Desk;
import midoffice.dossier.api.register.DossierRegister;

/** Numbers drawn before their dossiers are there. */
@Path("zaaknummer_reserveren")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public class NumberResource {

    private final Desk desk;
    private final DossierRegister dossiers;

    protected NumberResource() {
        this(null, null);
    }

    @Inject
    public NumberResource(Desk desk, DossierRegister dossiers) {
        this.desk = desk;
        this.dossiers = dossiers;
    }

    /** Reserves one number, or a list of them when asked for more. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response reserve(InputStream body) {
        WireResource resource = Dictionary.resource("zaken/zaaknummer_reserveren");
        WireOperation operation = desk.begin(resource, "POST", "");
        ObjectNode read = desk.read(resource, operation, desk.parse(body), false);
        int count = read.path("count").asInt(1);
        List<String> numbers = dossiers.reserve(desk.conversation().change(null), read.path("sourceOrganisation").asText(), count);
        ArrayNode all = desk.translator().object().arrayNode();
        numbers.forEach(number -> all.addObject().put("zaaknummer", number));
        return Response.status(Response.Status.CREATED).entity(desk.translator().text(all.size() == 1 ? all.get(0) : all))
                .type(MediaType.APPLICATION_JSON_TYPE).build();
    }
}
