package midoffice.dossier.typeimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.Jobs.Outcome;
import midoffice.dossier.api.Jobs.Remark;
import midoffice.dossier.api.TypeImports.Row;
import midoffice.dossier.api.register.DossierTypeRegister.DossierTypeFacts;
import midoffice.dossier.api.register.PropertyTypeRegister.PropertyTypeFacts;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.api.register.ResultTypeRegister.ResultTypeFacts;
import midoffice.dossier.job.JobBook.NewRow;
import midoffice.dossier.register.FactsJson;
import midoffice.dossier.type.TypeChecks;

/** Adapts the rows of one export and foretells what will come of each: taken, there already, or refused and why. One for each export. */
final class Forecast {

    private final Registers registers;
    private final TypeChecks checks;
    private final UUID catalogue;
    private final Map<UUID, Told> told = new HashMap<>();
    private final Set<UUID> claimed = new HashSet<>();
    private final Map<List<Object>, List<Registers.Standing>> standing = new HashMap<>();
    private final List<NewRow> relations = new ArrayList<>();

    /** @param catalogue where the types go, null when it is not there yet */
    Forecast(Registers registers, TypeChecks checks, UUID catalogue) {
        this.registers = registers;
        this.checks = checks;
        this.catalogue = catalogue;
    }

    /** @param existing its entry, null when there is none yet */
    private record Told(ResourceKind kind, Map<String, Object> facts, Outcome outcome, UUID existing) {
    }

    /** Must be asked in the order of {@link ImportOrder#ORDER}. */
    NewRow of(Row row) {
        if (row.facts() == null) {
            tell(row, Map.of(), Outcome.REFUSED, null);
            return new NewRow(row.kind().name(), row.id(), row.label(), null, row.remarks(), row.faults(), Outcome.REFUSED);
        }
        List<Remark> remarks = new ArrayList<>(row.remarks());
        List<Remark> faults = new ArrayList<>(row.faults());
        Map<String, Object> facts = Registers.map(row.facts());
        Optional<Told> owner = owner(row.kind(), facts, faults);
        owner.ifPresent(o -> Adapting.part(row.kind(), facts, o.facts(), remarks));
        List<Violation> broken = broken(row.kind(), facts, owner);
        Adapting.emptied(facts, broken, remarks);
        broken.stream().filter(v -> !v.code().equals("must-be-empty")).forEach(v -> faults.add(new Remark(v.field(), v.code(), v.message())));
        if (row.kind() == ResourceKind.DOSSIER_TYPE) {
            relate(row, Adapting.relations(facts));
        }
        Optional<UUID> existing = faults.isEmpty() || broken.isEmpty() ? existing(row.kind(), facts, owner) : Optional.empty();
        Outcome outcome = existing.isPresent() ? Outcome.EXISTING : !faults.isEmpty() ? Outcome.REFUSED
                : remarks.isEmpty() ? Outcome.TAKEN : Outcome.ADAPTED;
        tell(row, facts, outcome, existing.orElse(null));
        return new NewRow(row.kind().name(), row.id(), row.label(), facts, remarks, existing.isPresent() ? List.of() : faults, outcome);
    }

    /** Rows that relate dossier types to each other, to be done last. */
    List<NewRow> relations() {
        return relations;
    }

    private void relate(Row row, Map<String, Object> taken) {
        if (!taken.isEmpty()) {
            relations.add(new NewRow(ImportOrder.RELATIONS, row.id(), row.label(), taken, List.of(), List.of(), Outcome.TAKEN));
        }
    }

    private void tell(Row row, Map<String, Object> facts, Outcome outcome, UUID existing) {
        told.put(row.id(), new Told(row.kind(), facts, outcome, existing));
    }

    /** The dossier type of a part; a part of one that will not be there is refused too, and so is one without its document type. */
    private Optional<Told> owner(ResourceKind kind, Map<String, Object> facts, List<Remark> faults) {
        if (Identity.isVersioned(kind)) {
            return Optional.empty();
        }
        if (kind == ResourceKind.DOSSIER_DOCUMENT_TYPE) {
            References.id(facts.get("documentType")).ifPresent(id -> known(id, "documentType", faults));
        }
        return References.id(facts.get("dossierType")).flatMap(id -> known(id, "dossierType", faults));
    }

    private Optional<Told> known(UUID id, String field, List<Remark> faults) {
        Told found = told.get(id);
        if (found == null || found.outcome() == Outcome.REFUSED) {
            faults.add(new Remark(field, "reference-missing", id.toString()));
        }
        return Optional.ofNullable(found);
    }

    private List<Violation> broken(ResourceKind kind, Map<String, Object> facts, Optional<Told> owner) {
        return switch (kind) {
            case DOSSIER_TYPE -> checks.of(FactsJson.convert(facts, DossierTypeFacts.class));
            case PROPERTY_TYPE -> checks.of(FactsJson.convert(facts, PropertyTypeFacts.class));
            case RESULT_TYPE -> checks.of(FactsJson.convert(facts, ResultTypeFacts.class),
                    owner.map(o -> Objects.toString(o.facts().get("selectionListProcessType"), "")).orElse(""));
            default -> List.of();
        };
    }

    private Optional<UUID> existing(ResourceKind kind, Map<String, Object> facts, Optional<Told> owner) {
        List<Registers.Standing> candidates = List.of();
        Map<String, Object> known = new HashMap<>(facts);
        if (Identity.isVersioned(kind) && catalogue != null) {
            candidates = registers.versions(kind, catalogue, (String) facts.get(Identity.nameField(kind)));
        } else if (owner.map(Told::existing).isPresent()) {
            UUID type = owner.get().existing();
            candidates = standing.computeIfAbsent(List.of(kind, type), k -> registers.parts(kind, type));
            if (kind == ResourceKind.DOSSIER_DOCUMENT_TYPE) {
                nameDocument(known);
            }
        }
        List<String> identity = Identity.of(kind, known);
        Optional<UUID> free = candidates.stream().filter(c -> c.identity().equals(identity)).map(Registers.Standing::id)
                .filter(id -> !claimed.contains(id)).findFirst();
        free.ifPresent(claimed::add);
        return free;
    }

    private void nameDocument(Map<String, Object> relation) {
        Told document = References.id(relation.get("documentType")).map(told::get).orElse(null);
        relation.put(Identity.DOCUMENT_TYPE_NAME, document == null ? relation.get("documentType") : document.facts().get("description"));
    }
}
