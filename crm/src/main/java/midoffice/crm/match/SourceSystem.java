package midoffice.crm.match;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.SourceSystems.SourceField;
import midoffice.crm.api.SourceSystems.SystemView;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.api.common.persistence.UuidConverter;

/** A database of a department. */
@Entity
@Table(name = "crm_source_system")
public class SourceSystem {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "code")
    private String code;

    @Column(name = "name")
    private String name;

    @Column(name = "unit")
    private String unit;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private PartyKind kind;

    @Column(name = "holds")
    private String holds;

    @Column(name = "columns_json")
    private String columns;

    @Column(name = "mapping_json")
    private String mapping;

    /** For JPA. */
    protected SourceSystem() {
    }

    SourceSystem(String code, String name, UnitId unit, PartyKind kind, String holds) {
        this.id = Ids.next();
        this.code = code;
        this.name = name;
        this.unit = unit.code();
        this.kind = kind;
        this.holds = holds;
    }

    void map(List<String> newColumns, Map<String, SourceField> newMapping) {
        columns = StoredJson.list(newColumns);
        Map<String, String> names = new LinkedHashMap<>();
        newMapping.forEach((column, field) -> names.put(column, field.name()));
        mapping = StoredJson.map(names);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    String unit() {
        return unit;
    }

    PartyKind kind() {
        return kind;
    }

    boolean isMapped() {
        return columns != null;
    }

    List<String> columns() {
        return columns == null ? List.of() : StoredJson.list(columns);
    }

    Map<String, SourceField> mapping() {
        Map<String, SourceField> fields = new LinkedHashMap<>();
        if (mapping != null) {
            StoredJson.map(mapping).forEach((column, field) -> fields.put(column, SourceField.valueOf(field)));
        }
        return fields;
    }

    SystemView view() {
        return new SystemView(code, name, new UnitId(unit), kind, holds, columns(), mapping(), version);
    }
}
