package midoffice.channels.rest.zgw.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import midoffice.channels.rest.zgw.Conversation;
import midoffice.channels.rest.zgw.EntryTag;
import midoffice.channels.rest.zgw.FieldNames;
import midoffice.channels.rest.zgw.dictionary.Dictionary;
import midoffice.channels.rest.zgw.dictionary.WireOperation;
import midoffice.channels.rest.zgw.dictionary.WireResource;
import midoffice.channels.rest.zgw.dictionary.WireSchema;
import midoffice.channels.rest.zgw.translate.Translator;
import midoffice.crm.api.access.Caller;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.ClientRights;
import midoffice.dossier.api.register.Component;
import midoffice.dossier.api.register.Criteria;
import midoffice.dossier.api.register.Entry;
import midoffice.dossier.api.register.Growing;
import midoffice.dossier.api.register.Listing;
import midoffice.dossier.api.register.Once;
import midoffice.dossier.api.register.Permission;

/** What every resource does with a request: rights of the operation, body, answer with its tag, pages, expansion. */
@RequestScoped
public class Desk {

    private final Conversation conversation;
    private final Translator translator;
    private final Expansion expansion;
    private final ClientRights rights;
    private final Once once;
    private final FieldNames names;

    protected Desk() {
        this(null, null, null, null, null, null);
    }

    @Inject
    Desk(Conversation conversation, Translator translator, Expansion expansion, ClientRights rights, Once once, FieldNames names) {
        this.conversation = conversation;
        this.translator = translator;
        this.expansion = expansion;
        this.rights = rights;
        this.once = once;
        this.names = names;
    }

    /**
     * Begins an operation.
     *
     * @throws midoffice.crm.api.common.DomainException.Refused {@code not-allowed} when the client has none of the scopes for anything
     */
    public WireOperation begin(WireResource resource, String method, String subPath) {
        names.of(Dictionary.of(resource.api()), resource.schema());
        WireOperation operation = resource.operation(method, subPath)
                .orElseThrow(() -> new IllegalStateException(resource.key() + " has no " + method + " " + subPath));
        if (!operation.permissions().isEmpty()) {
            Permission[] wanted = operation.permissions().toArray(Permission[]::new);
            rights.requireAny(caller(), component(resource), wanted);
        }
        return operation;
    }

    /** The part of the register an API is about. */
    public static Component component(WireResource resource) {
        return switch (resource.api()) {
            case "catalogi" -> Component.TYPES;
            case "zaken" -> Component.DOSSIERS;
            case "documenten" -> Component.DOCUMENTS;
            case "besluiten" -> Component.DECISIONS;
            case "autorisaties" -> Component.AUTHORISATIONS;
            default -> Component.NOTIFICATIONS;
        };
    }

    public Caller caller() {
        return conversation.caller();
    }

    public Conversation conversation() {
        return conversation;
    }

    public Translator translator() {
        return translator;
    }

    public Change change(HttpHeaders headers) {
        return conversation.change(headers.getHeaderString(HttpHeaders.IF_MATCH));
    }

    public JsonNode parse(InputStream body) {
        return translator.parse(body);
    }

    /** The body of an operation with names of the house. */
    public ObjectNode read(WireResource resource, WireOperation operation, JsonNode body, boolean partial) {
        Dictionary dictionary = Dictionary.of(resource.api());
        WireSchema schema = dictionary.schema(operation.body());
        names.of(dictionary, schema);
        return translator.read(dictionary, schema, body, conversation.links(), partial);
    }

    /** Adds an entry, once when the client sent a key. */
    public <F, V extends Entry> V add(WireResource resource, Growing<F, V> register, F facts, HttpHeaders headers) {
        String key = headers.getHeaderString("Idempotency-Key");
        Change change = conversation.change(null);
        return key == null ? register.create(change, facts) : once.create(register, resource.shortName(), key, change, facts);
    }

    public Criteria criteria(WireResource resource, MultivaluedMap<String, String> query) {
        return translator.criteria(resource, query, conversation.links());
    }

    public ObjectNode write(WireResource resource, Entry entry) {
        return translator.write(resource, entry, conversation.links());
    }

    /** 200 with the entry and its tag, or 304 when the client has it already. */
    public Response entry(WireResource resource, Entry entry, String expand, Request request) {
        ObjectNode answer = write(resource, entry);
        expansion.expand(resource, List.of(answer), Expansion.paths(resource, expand));
        String body = translator.text(answer);
        EntityTag tag = new EntityTag(EntryTag.of(entry.revision(), body));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null && request.getMethod().matches("GET|HEAD")) {
            return unchanged.tag(tag).build();
        }
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).tag(tag).build();
    }

    /** 200 after a change. */
    public Response changed(WireResource resource, Entry entry) {
        String body = translator.text(write(resource, entry));
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).tag(EntryTag.of(entry.revision(), body)).build();
    }

    /** 201 with the entry and where it is. */
    public Response added(WireResource resource, Entry entry) {
        ObjectNode answer = write(resource, entry);
        String body = translator.text(answer);
        return Response.status(Response.Status.CREATED).location(java.net.URI.create(answer.path("url").asText())).entity(body)
                .type(MediaType.APPLICATION_JSON_TYPE).tag(EntryTag.of(entry.revision(), body)).build();
    }

    /** A list: in pages with the exact count where the standard has pages, else the whole. */
    public Response list(WireResource resource, Listing<? extends Entry> listing, Criteria criteria, String expand, UriInfo uri) {
        return list(resource, listing, criteria, Expansion.paths(resource, expand), answer -> { }, uri);
    }

    /** A list of which each entry says only what is wanted. */
    public Response list(WireResource resource, Listing<? extends Entry> listing, Criteria criteria, Selection wanted, UriInfo uri) {
        return list(resource, listing, criteria, wanted.paths(resource), wanted::cut, uri);
    }

    private Response list(WireResource resource, Listing<? extends Entry> listing, Criteria criteria, Set<String> paths,
            Consumer<ObjectNode> finish, UriInfo uri) {
        List<ObjectNode> answers = new ArrayList<>();
        listing.rows().forEach(row -> answers.add(write(resource, row)));
        expansion.expand(resource, answers, paths);
        answers.forEach(finish);
        if (resource.pageSize() == 0) {
            ArrayNode all = translator.object().arrayNode();
            all.addAll(answers);
            return Response.ok(translator.text(all), MediaType.APPLICATION_JSON_TYPE).build();
        }
        long pages = Math.max(1, (listing.count() + criteria.size() - 1) / criteria.size());
        if (criteria.page() > pages) {
            throw new jakarta.ws.rs.NotFoundException("There are " + pages + " pages");
        }
        ObjectNode page = translator.object();
        page.put("count", listing.count());
        page.put("next", criteria.page() < pages ? page(uri, criteria.page() + 1) : null);
        page.put("previous", criteria.page() > 1 ? page(uri, criteria.page() - 1) : null);
        page.putArray("results").addAll(answers);
        return Response.ok(translator.text(page), MediaType.APPLICATION_JSON_TYPE).build();
    }

    private String page(UriInfo uri, int number) {
        UriBuilder address = UriBuilder.fromUri(conversation.links().base()).path(uri.getRequestUri().getRawPath())
                .replaceQuery(uri.getRequestUri().getRawQuery());
        return address.replaceQueryParam("page", number).build().toString();
    }
}
