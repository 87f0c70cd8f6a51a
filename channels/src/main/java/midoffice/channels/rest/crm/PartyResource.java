package midoffice.channels.rest.crm;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import midoffice.channels.identity.CurrentCaller;
import midoffice.crm.api.PartyExchange;
import midoffice.crm.api.PartyExchange.Extract;
import midoffice.crm.api.PartyExchange.Found;
import midoffice.crm.api.PartyLinks;
import midoffice.crm.api.PartyView;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.PartyId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Persons and organisations as a client system may see and write them. */
@Path("parties")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Parties", description = "For client systems with a contract: HTTP Basic with the client id and secret the city gave. Every request carries a "
        + "reference (header Reference or parameter reference): the person concerned sees it with the client's name, the purpose and the law.")
public class PartyResource {

    private static final String REFERENCE = "reference";
    private static final Pattern STRONG_TAG = Pattern.compile("\"([^\"]{1,100})\"");
    private static final int PRECONDITION_REQUIRED = 428;

    private CurrentCaller current;
    private PartyExchange exchange;
    private PartyLinks links;

    protected PartyResource() {
    }

    @Inject
    PartyResource(CurrentCaller current, PartyExchange exchange, PartyLinks links) {
        this.current = current;
        this.exchange = exchange;
        this.links = links;
    }

    /** Parties that match exactly. */
    @GET
    @Operation(summary = "Find parties", description = "By identifier, or by familyName and birthDate and perhaps givenName, as far as the contract lets "
            + "this client search by them. Matches are exact, but for accents and case in names; there are never more than 20.")
    @Parameter(name = "identifier", in = ParameterIn.QUERY, description = "National, bis or enterprise number")
    @Parameter(name = "familyName", in = ParameterIn.QUERY)
    @Parameter(name = "givenName", in = ParameterIn.QUERY)
    @Parameter(name = "birthDate", in = ParameterIn.QUERY, description = "1985-07-30, or 1985 when no more is known")
    @Parameter(name = REFERENCE, in = ParameterIn.QUERY, description = "Why: number of the case at the client; unless the header Reference says it")
    @APIResponse(responseCode = "200", description = "Those that match", content = @Content(schema = @Schema(implementation = FoundBody.class)))
    @APIResponse(responseCode = "400", description = "A parameter is missing or wrong (issues name it)")
    @APIResponse(responseCode = "401", description = "No or wrong credentials")
    @APIResponse(responseCode = "403", description = "No contract in force (no-contract); search by something that was not agreed (not-searchable, issues "
            + "name it)")
    public Response find(@HeaderParam("Reference") String reference, @Context UriInfo uri) {
        Caller client = client();
        Map<String, String> by = new HashMap<>();
        uri.getQueryParameters().forEach((name, values) -> {
            if (!name.equals(REFERENCE)) {
                by.put(name, values.get(0));
            }
        });
        Found found = exchange.find(client, by, reference(reference, uri));
        return Response.ok(new FoundBody(found.parties().stream().map(PartyResource::body).toList(), found.more()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** One party; the ETag goes with what this client sees and may write of it. */
    @GET
    @Path("{id}")
    @Operation(summary = "One party")
    @Parameter(name = REFERENCE, in = ParameterIn.QUERY, description = "Why: number of the case at the client; unless the header Reference says it")
    @APIResponse(responseCode = "200", description = "The party", headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = PartyBody.class)))
    @APIResponse(responseCode = "400", description = "No reference")
    @APIResponse(responseCode = "401", description = "No or wrong credentials")
    @APIResponse(responseCode = "403", description = "No contract in force (no-contract)")
    @APIResponse(responseCode = "404", description = "No such party for this client (party-not-found)")
    public Response read(@PathParam("id") String id, @HeaderParam("Reference") String reference, @Context UriInfo uri) {
        Caller client = client();
        return answer(exchange.read(client, party(id), reference(reference, uri)));
    }

    /** Writes attributes in the name of the client's department; all or nothing. */
    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Write attributes", description = "All or nothing. null takes back what this department said. A value that is certified stays. The "
            + "same request again changes nothing and gets the same answer.")
    @Parameter(name = REFERENCE, in = ParameterIn.QUERY, description = "Why: number of the case at the client; unless the header Reference says it")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ChangesBody.class)))
    @APIResponse(responseCode = "200", description = "The party as it is now", headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = PartyBody.class)))
    @APIResponse(responseCode = "400", description = "Malformed JSON, a wrong value (issues name the attribute), no reference")
    @APIResponse(responseCode = "401", description = "No or wrong credentials")
    @APIResponse(responseCode = "403", description = "No contract in force (no-contract); an attribute that may not be written (not-writable, issues name it)")
    @APIResponse(responseCode = "404", description = "No such party for this client (party-not-found)")
    @APIResponse(responseCode = "409", description = "The value is certified (attribute-certified)")
    @APIResponse(responseCode = "412", description = "The party changed since the tag in If-Match (party-changed)")
    @APIResponse(responseCode = "413", description = "The body is over 64 kB")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public Response write(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @HeaderParam("Reference") String reference,
            @Context UriInfo uri, InputStream body) {
        Caller client = client();
        PartyId party = party(id);
        return answer(exchange.write(client, party, Changes.read(body), tag(ifMatch), reference(reference, uri)));
    }

    /** Says that this client holds a record of the party: from now on it is told what changes. */
    @PUT
    @Path("{id}/links/{key}")
    @Operation(summary = "Be told what changes", description = "The client holds a record of this party under a key of its own. It gets the present state "
            + "at once and every change after that, as far as its contract goes, at the address the city configured.")
    @APIResponse(responseCode = "204", description = "Linked, now or before")
    @APIResponse(responseCode = "403", description = "No contract in force (no-contract)")
    @APIResponse(responseCode = "404", description = "No such party for this client (party-not-found)")
    @APIResponse(responseCode = "409", description = "Under that key another party is linked (key-taken)")
    public Response link(@PathParam("id") String id, @PathParam("key") String key) {
        links.link(client(), party(id), key);
        return Response.noContent().build();
    }

    /** Says that this client holds that record no more. */
    @DELETE
    @Path("{id}/links/{key}")
    @Operation(summary = "Be told no more")
    @APIResponse(responseCode = "204", description = "No longer linked")
    @APIResponse(responseCode = "404", description = "No such link (link-not-found)")
    public Response unlink(@PathParam("id") String id, @PathParam("key") String key) {
        links.unlink(client(), party(id), key);
        return Response.noContent().build();
    }

    /** The identity door refused strangers already; this holds when that door is ever left open. */
    private Caller client() {
        if (!current.isSignedIn()) {
            throw new NotAuthorizedException("Basic realm=\"midoffice\", charset=\"UTF-8\"");
        }
        Caller caller = current.as("exchange");
        caller.requireAny(Role.SUPPLIER_SYSTEM);
        return caller;
    }

    private static String reference(String header, UriInfo uri) {
        return header == null || header.isBlank() ? uri.getQueryParameters().getFirst(REFERENCE) : header;
    }

    /** A weak tag or one that this door never gave matches nothing (RFC 9110, 13.1.1); a star would write over what was never read. */
    private static String tag(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            throw new ClientErrorException(Response.status(PRECONDITION_REQUIRED, "Precondition Required").build());
        }
        Matcher tag = STRONG_TAG.matcher(ifMatch.strip());
        return tag.matches() ? tag.group(1) : "";
    }

    private static PartyId party(String id) {
        try {
            return PartyId.of(id);
        } catch (IllegalArgumentException noUuid) {
            throw new DomainException.NotFound("party-not-found", "No such party");
        }
    }

    private static Response answer(Extract extract) {
        return Response.ok(body(extract)).tag(new EntityTag(extract.tag())).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private static PartyBody body(Extract extract) {
        return new PartyBody(extract.id().toString(), extract.kind().name(), extract.identifier(),
                extract.attributes().stream().map(PartyResource::body).toList(), extract.withheld(), extract.deceased(), extract.addressSecret(),
                extract.retentionDays());
    }

    private static AttributeBody body(PartyView.Attribute attribute) {
        return new AttributeBody(attribute.key(), attribute.value(), attribute.source().name(), attribute.certification().name(), attribute.since(),
                attribute.validFrom());
    }

    /** {@code more}: there were more than 20. */
    public record FoundBody(List<PartyBody> parties, boolean more) {
    }

    /** A party; {@code withheld} are keys of what is there and not shown. What the contract does not give is absent. */
    public record PartyBody(String id, @Schema(enumeration = {"PERSON", "ORGANISATION"}) String kind, String identifier, List<AttributeBody> attributes,
            List<String> withheld, Boolean deceased, Boolean addressSecret, int retentionDays) {
    }

    /** A value with where it comes from and how sure it is. */
    public record AttributeBody(String key, String value, String source,
            @Schema(enumeration = {"UNPROVEN", "OWN_LOGIN", "PROVEN", "AUTHENTIC"}) String certification, Instant since, LocalDate validFrom) {
    }

    /** Values by key. */
    public record ChangesBody(@Schema(required = true) Map<String, String> attributes) {
    }
}
