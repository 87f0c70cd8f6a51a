package midoffice.channels.typeimport;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import midoffice.channels.rest.zgw.Kinds;
import midoffice.channels.rest.zgw.dictionary.Dictionary;
import midoffice.channels.rest.zgw.dictionary.WireResource;
import midoffice.channels.rest.zgw.dictionary.WireSchema;
import midoffice.channels.rest.zgw.translate.Findings.WireRefusal;
import midoffice.channels.rest.zgw.translate.Links;
import midoffice.channels.rest.zgw.translate.Translator;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.Jobs.Remark;
import midoffice.dossier.api.TypeImports;
import midoffice.dossier.api.TypeImports.Row;
import midoffice.dossier.api.register.CatalogueRegister.CatalogueFacts;

/**
 * The files of a catalogue's export as rows with facts: one JSON list a file, resources that name each other by address. What a resource says is
 * read by the same dictionary as a request of a client, after mending; one that cannot be read is a row without facts, with the reasons.
 */
final class ZgwExport {

    private static final int MOST_ROWS = 50_000;
    private static final int DEEPEST = 60;
    private static final int MOST_ROUNDS = 5;
    private static final String CATALOGUE = "/catalogi/api/v1/catalogussen/" + TypeImports.CATALOGUE;
    private static final Pattern LAST_ID = Pattern.compile(".*/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})/?");

    private final ObjectMapper mapper = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST).maxStringLength(ExportZip.LARGEST_FILE).build()).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private final Dictionary dictionary = Dictionary.of("catalogi");
    private final Translator translator;
    private final Map<ExportFile, List<JsonNode>> resources = new EnumMap<>(ExportFile.class);
    private final Map<String, String> labels = new HashMap<>();
    private final Set<UUID> seen = new HashSet<>();
    private final List<String> unread = new ArrayList<>();
    private Links links;

    ZgwExport(Translator translator) {
        this.translator = translator;
    }

    /**
     * What an export holds.
     *
     * @param catalogue what it says of its catalogue, null when nothing that can be read
     * @param unread    files that are none of an export
     */
    record Content(CatalogueFacts catalogue, List<Row> rows, List<String> unread) {
    }

    /**
     * @param files JSON files by name
     * @throws DomainException.Invalid {@code export-json}, {@code export-no-list}, {@code export-no-types}, {@code export-several-catalogues},
     *         {@code export-too-many-rows}; the field is the name of the file
     */
    Content read(Map<String, byte[]> files) {
        files.forEach((name, content) -> ExportFile.of(name).ifPresentOrElse(file -> resources.put(file, list(name, content)),
                () -> unread.add(name)));
        int count = resources.values().stream().mapToInt(List::size).sum();
        if (count > MOST_ROWS) {
            throw new DomainException.Invalid("", "export-too-many-rows", count + " resources; " + MOST_ROWS + " at most");
        }
        List<JsonNode> catalogues = resources.getOrDefault(ExportFile.CATALOGUES, List.of());
        resources.remove(ExportFile.CATALOGUES);
        if (catalogues.size() > 1) {
            throw new DomainException.Invalid(ExportFile.CATALOGUES.fileName(), "export-several-catalogues", "One catalogue at a time");
        }
        if (resources.values().stream().allMatch(List::isEmpty)) {
            throw new DomainException.Invalid("", "export-no-types", "No file of it holds types");
        }
        links = new Links("http://export", hosts(catalogues));
        resources.forEach((file, all) -> all.forEach(r -> labels.put(r.path("url").asText(), ownLabel(file, r))));
        CatalogueFacts catalogue = catalogues.isEmpty() ? null : (CatalogueFacts) row(ExportFile.CATALOGUES, catalogues.get(0), 0, "").facts();
        List<Row> rows = new ArrayList<>();
        String owner = catalogues.isEmpty() ? "" : catalogues.get(0).path("rsin").asText();
        resources.forEach((file, all) -> {
            for (int i = 0; i < all.size(); i++) {
                rows.add(row(file, all.get(i), i, owner));
            }
        });
        return new Content(catalogue, rows, unread);
    }

    /** Broken characters do not keep a file from being read: the rows they are in get a remark. */
    private List<JsonNode> list(String name, byte[] content) {
        JsonNode read;
        try {
            String text = new String(content, StandardCharsets.UTF_8);
            read = mapper.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (JsonProcessingException e) {
            DomainException.Invalid refusal = new DomainException.Invalid(name, "export-json", e.getOriginalMessage());
            refusal.initCause(e);
            throw refusal;
        }
        if (read == null || !read.isArray()) {
            throw new DomainException.Invalid(name, "export-no-list", "A list of resources is expected");
        }
        List<JsonNode> all = new ArrayList<>();
        read.forEach(all::add);
        return all;
    }

    /** Where the exported resources lived: what lies elsewhere was not exported. */
    private Set<String> hosts(List<JsonNode> catalogues) {
        Set<String> hosts = new HashSet<>(Set.of("export"));
        List<JsonNode> all = new ArrayList<>(catalogues);
        resources.values().forEach(all::addAll);
        all.stream().map(r -> r.path("url").asText()).filter(Links::isAddress).map(a -> URI.create(a).getRawAuthority()).forEach(hosts::add);
        return hosts;
    }

    private Row row(ExportFile file, JsonNode resource, int place, String owner) {
        List<Remark> remarks = new ArrayList<>();
        String address = resource.path("url").asText();
        Matcher last = LAST_ID.matcher(address);
        boolean known = last.matches();
        UUID id = known ? UUID.fromString(last.group(1))
                : UUID.nameUUIDFromBytes((file + " " + place).getBytes(StandardCharsets.UTF_8));
        String label = label(file, resource);
        if (!resource.isObject()) {
            return new Row(file.kind(), id, label, null, remarks, List.of(new Remark("", "invalid", "An object is expected")));
        }
        if (!seen.add(id)) {
            UUID other = UUID.nameUUIDFromBytes((file + " twice " + place).getBytes(StandardCharsets.UTF_8));
            return new Row(file.kind(), other, label, null, remarks, List.of(new Remark("url", "twice", address)));
        }
        ObjectNode own = resource.deepCopy();
        own.remove("url");
        if (file != ExportFile.CATALOGUES && own.has("catalogus")) {
            own.put("catalogus", "http://export" + CATALOGUE);
        }
        WireResource kind = Kinds.resource(file.kind());
        WireSchema schema = dictionary.schema(kind.operation("POST", "").map(o -> o.body()).orElse(kind.schema().name()));
        Map<String, String> filled = new HashMap<>(Map.of("catalogus", "http://export" + CATALOGUE));
        if (!owner.isEmpty()) {
            filled.put("verantwoordelijke", owner);
        }
        Mending mending = new Mending(dictionary, schema, links, filled, remarks);
        mending.prepare(own);
        List<Violation> faults = List.of();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            try {
                Object facts = translator.facts(translator.read(dictionary, schema, own, links, false), file.facts());
                return new Row(file.kind(), id, label, facts, remarks, List.of());
            } catch (WireRefusal e) {
                faults = mending.mend(own, e.violations());
                if (!faults.isEmpty()) {
                    break;
                }
            }
        }
        return new Row(file.kind(), id, label, null, remarks,
                faults.stream().map(v -> new Remark(v.field(), v.code(), v.message())).toList());
    }

    /** A part is called after what it belongs to. */
    private String label(ExportFile file, JsonNode resource) {
        String own = ownLabel(file, resource);
        String document = labels.getOrDefault(resource.path("informatieobjecttype").asText(), "");
        String type = labels.getOrDefault(resource.path("zaaktype").asText(), "");
        return String.join(" – ", java.util.stream.Stream.of(type, document, own).filter(part -> !part.isEmpty()).toList());
    }

    private static String ownLabel(ExportFile file, JsonNode resource) {
        String name = resource.path(file.label()).asText();
        return file == ExportFile.DOSSIER_TYPES ? resource.path("identificatie").asText() + " " + name : name;
    }
}
