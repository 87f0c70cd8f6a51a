package midoffice.crm.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.SourceSystems;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.UnitId;

/** Defines source systems and says which of their columns is which field. */
@ApplicationScoped
class KeepSourceSystems implements SourceSystems {

    private static final int ROWS_SHOWN = 5;
    private static final int ROWS_READ = 200;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 500;

    private final SourceRepository sources;
    private final SourceRights rights;

    @Inject
    KeepSourceSystems(SourceRepository sources, SourceRights rights) {
        this.sources = sources;
        this.rights = rights;
    }

    /** For the container's proxy. */
    protected KeepSourceSystems() {
        this(null, null);
    }

    @Override
    @Transactional
    public SystemView define(Caller caller, String code, String name, UnitId unit, PartyKind kind, String holds) {
        caller.requireAny(Role.ADMINISTRATOR);
        if (code == null || !code.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new DomainException.Invalid("code", "source-code-invalid", "Gebruik 1 tot 40 kleine letters, cijfers of koppeltekens.");
        }
        required("name", name, LONGEST_NAME);
        required("holds", holds, LONGEST_TEXT);
        if (unit == null) {
            throw new DomainException.Invalid("unit", "required", "Kies de dienst.");
        }
        if (kind == null) {
            throw new DomainException.Invalid("kind", "required", "Kies personen of organisaties.");
        }
        SourceSystem system = new SourceSystem(code, name.strip(), unit, kind, holds.strip());
        sources.add(system);
        return system.view();
    }

    @Override
    @Transactional
    public List<SystemView> list(Caller caller) {
        caller.requireAny(Role.ADMINISTRATOR, Role.OFFICIAL);
        List<SourceSystem> found = caller.has(Role.ADMINISTRATOR) ? sources.systems()
                : caller.unit() == null ? List.of() : sources.systems(caller.unit().code());
        return found.stream().map(SourceSystem::view).toList();
    }

    @Override
    @Transactional
    public SystemView view(Caller caller, String code) {
        return rights.described(caller, code).view();
    }

    @Override
    @Transactional
    public Proposal propose(Caller caller, String code, SourceFile file) {
        SourceSystem system = rights.owned(caller, code);
        try (CsvReader csv = CsvReader.open(file)) {
            List<String> columns = SourceHeader.read(csv);
            List<List<String>> rows = new ArrayList<>();
            for (List<String> row = csv.next(); row != null && rows.size() < ROWS_READ; row = csv.next()) {
                rows.add(row);
            }
            return new Proposal(columns, ColumnGuess.guess(system.kind(), columns, rows), rows.subList(0, Math.min(ROWS_SHOWN, rows.size())));
        }
    }

    @Override
    @Transactional
    public SystemView map(Caller caller, String code, List<String> columns, Map<String, SourceField> mapping, long version) {
        SourceSystem system = rights.owned(caller, code);
        sources.lock(system);
        if (system.version() != version) {
            throw new DomainException.Stale("source-changed", "Source system " + code + " was changed");
        }
        Set<SourceField> seen = new HashSet<>();
        mapping.forEach((column, field) -> {
            if (!columns.contains(column)) {
                throw new DomainException.Invalid(column, "column-unknown", "De kolom " + column + " bestaat niet.");
            }
            if (!seen.add(field)) {
                throw new DomainException.Invalid(column, "field-twice", "Twee kolommen zijn hetzelfde gegeven.");
            }
        });
        if (!seen.contains(SourceField.KEY)) {
            throw new DomainException.Invalid("columns", "key-column-missing", "Kies de kolom met de sleutel van de bron.");
        }
        if (!seen.contains(system.kind() == PartyKind.PERSON ? SourceField.FAMILY_NAME : SourceField.ORGANISATION_NAME)) {
            throw new DomainException.Invalid("columns", "name-column-missing", "Kies de kolom met de naam.");
        }
        system.map(columns, mapping);
        sources.flush();
        return system.view();
    }

    private static void required(String field, String text, int longest) {
        if (text == null || text.isBlank()) {
            throw new DomainException.Invalid(field, "required", "Vul dit in.");
        }
        if (text.strip().length() > longest) {
            throw new DomainException.Invalid(field, "too-long", "Gebruik hoogstens " + longest + " tekens.");
        }
    }
}
