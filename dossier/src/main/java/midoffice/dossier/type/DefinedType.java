package midoffice.dossier.type;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.JsonKit;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.api.DossierDefinitions.StatusType;
import midoffice.dossier.api.DossierDefinitions.TypeDefinition;
import midoffice.dossier.text.LocalizedTextJson;

/** One version of a dossier type; written once and never changed. */
@Entity
@Table(name = "dos_type")
class DefinedType {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;
    @Column(name = "type_key")
    private String key;
    @Column(name = "version")
    private int version;
    @Column(name = "title")
    private LocalizedText title;
    @Column(name = "unit")
    private String unit;
    @Column(name = "process")
    private String process;
    @Column(name = "target_days")
    private int target;
    @Column(name = "deadline_days")
    private int deadline;
    @Column(name = "statuses")
    private String statuses;
    @Column(name = "created")
    private Instant created;
    @Column(name = "created_by")
    private String createdBy;

    protected DefinedType() {
    }

    private DefinedType(TypeDefinition definition, int version, Instant created, String createdBy) {
        this.id = Ids.next();
        this.key = definition.key();
        this.version = version;
        this.title = definition.title();
        this.unit = definition.unit().code();
        this.process = definition.process();
        this.target = definition.target();
        this.deadline = definition.deadline();
        this.statuses = writeStatuses(definition.statuses());
        this.created = created;
        this.createdBy = createdBy;
    }

    static DefinedType of(TypeDefinition definition, int version, Instant created, String createdBy) {
        return new DefinedType(definition, version, created, createdBy);
    }

    UUID id() {
        return id;
    }

    Instant created() {
        return created;
    }

    int version() {
        return version;
    }

    /** @return true when this version says exactly what the definition says */
    boolean says(TypeDefinition definition) {
        TypeFacts mine = facts();
        TypeFacts theirs = new TypeFacts(definition.key(), version, definition.title(), definition.unit(), definition.process(),
                definition.target(), definition.deadline(),
                definition.statuses().stream().map(s -> new TypeFacts.Status(s.key(), s.text(), s.next())).toList());
        return mine.equals(theirs);
    }

    TypeFacts facts() {
        return new TypeFacts(key, version, title, new UnitId(unit), process, target, deadline, readStatuses());
    }

    private static String writeStatuses(List<StatusType> statuses) {
        JsonArrayBuilder array = JsonKit.array();
        for (StatusType status : statuses) {
            var object = JsonKit.object().add("key", status.key()).add("text", LocalizedTextJson.write(status.text()));
            if (status.next() != null) {
                object.add("next", LocalizedTextJson.write(status.next()));
            }
            array.add(object);
        }
        return array.build().toString();
    }

    private List<TypeFacts.Status> readStatuses() {
        try (JsonReader reader = JsonKit.reader(new StringReader(statuses))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(s -> new TypeFacts.Status(s.getString("key"), LocalizedTextJson.read(s.getJsonObject("text")),
                            s.containsKey("next") ? LocalizedTextJson.read(s.getJsonObject("next")) : null))
                    .toList();
        }
    }
}
