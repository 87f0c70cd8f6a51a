package midoffice.channels.rest.zgw.translate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import midoffice.channels.rest.zgw.dictionary.Dictionary;
import midoffice.channels.rest.zgw.dictionary.WireResource;
import midoffice.channels.rest.zgw.dictionary.WireSchema;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.register.Criteria;
import midoffice.dossier.api.spi.ForeignPages;

/** Between JSON of the standard and records of the register. */
@ApplicationScoped
public class Translator {

    private static final int LARGEST_BODY = 4 * 1024 * 1024;
    private static final int DEEPEST = 60;

    private final ObjectMapper mapper = JsonMapper
            .builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(LARGEST_BODY).build())
                    .build())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Instance<ForeignPages> pages;

    protected Translator() {
        this(null);
    }

    @Inject
    Translator(@Any Instance<ForeignPages> pages) {
        this.pages = pages;
    }

    private boolean leads(String address) {
        return pages.stream().anyMatch(p -> p.json(address).isPresent());
    }

    /**
     * Reads JSON.
     *
     * @throws Findings.WireRefusal {@code parse_error} when it is none, {@code too-large} beyond 4 MiB
     */
    public JsonNode parse(InputStream body) {
        try {
            byte[] read = body.readNBytes(LARGEST_BODY + 1);
            if (read.length > LARGEST_BODY) {
                throw refusal("too-large", "A body has at most " + LARGEST_BODY + " bytes.");
            }
            JsonNode node = mapper.readTree(read);
            if (node == null || node.isMissingNode()) {
                throw refusal("parse_error", "The body is empty.");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw refusal("parse_error", "The body is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw refusal("parse_error", "The body was cut off.");
        }
    }

    private static Findings.WireRefusal refusal(String code, String reason) {
        return new Findings.WireRefusal(List.of(new Violation("nonFieldErrors", code, reason)));
    }

    /**
     * A body with names of the house.
     *
     * @param partial whether what is not sent stays as it is
     * @throws Findings.WireRefusal with everything that breaks the form
     */
    public ObjectNode read(Dictionary dictionary, WireSchema schema, JsonNode body, Links links, boolean partial) {
        Findings findings = new Findings();
        ObjectNode read = new BodyReader(dictionary, links, partial, findings, this::leads).read(schema, body);
        findings.raise();
        return read;
    }

    /** Facts from a body that was read. */
    public <F> F facts(ObjectNode read, Class<F> type) {
        try {
            return mapper.treeToValue(read, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The dictionary lets through what " + type.getSimpleName() + " cannot take", e);
        }
    }

    /** What {@code view} says, with the fields of a partial body put over it. */
    public <F> F merged(Object view, ObjectNode patch, Class<F> type) {
        ObjectNode current = mapper.valueToTree(view);
        current.setAll(patch);
        return facts(current, type);
    }

    /** An entry in the words of the standard. */
    public ObjectNode write(WireResource resource, Object view, Links links) {
        return write(resource, (JsonNode) mapper.valueToTree(view), links);
    }

    /** An entry kept as JSON with names of the house (in the audit trail), in the words of the standard. */
    public ObjectNode writeKept(WireResource resource, String kept, Links links) {
        try {
            return write(resource, mapper.readTree(kept), links);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is kept is no JSON", e);
        }
    }

    private static ObjectNode write(WireResource resource, JsonNode entry, Links links) {
        return new AnswerWriter(Dictionary.of(resource.api()), links).entry(resource, entry);
    }

    /** @throws Findings.WireRefusal with every parameter that is wrong */
    public Criteria criteria(WireResource resource, MultivaluedMap<String, String> query, Links links) {
        Findings findings = new Findings();
        Criteria criteria = new QueryReader(resource, links, findings).read(query);
        findings.raise();
        return criteria;
    }

    public ObjectNode object() {
        return mapper.createObjectNode();
    }

    public String text(JsonNode node) {
        try {
            return mapper.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
