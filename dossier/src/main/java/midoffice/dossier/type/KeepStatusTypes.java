package midoffice.dossier.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.api.register.StatusTypeRegister;
import midoffice.dossier.api.register.StatusTypeRegister.StatusTypeFacts;
import midoffice.dossier.api.register.StatusTypeRegister.StatusTypeView;
import midoffice.dossier.register.FactsJson;

/** Keeps the status types. */
@ApplicationScoped
class KeepStatusTypes extends KeepParts<StatusType, StatusTypeFacts, StatusTypeView> implements StatusTypeRegister {

    private final PropertyTypeRepository properties;

    protected KeepStatusTypes() {
        this.properties = null;
    }

    @Inject
    KeepStatusTypes(StatusTypeRepository parts, DossierTypeRepository types, KeepVersions.Shared shared,
            PropertyTypeRepository properties) {
        super(ResourceKind.STATUS_TYPE, parts, types, shared);
        this.properties = properties;
    }

    @Override
    UUID typeOf(StatusTypeFacts said) {
        return said.dossierType();
    }

    @Override
    @SuppressWarnings("unchecked")
    Map<String, Object> kept(StatusTypeFacts said, DossierType type, StatusType self, TypeFindings findings) {
        days(said.validFrom(), type, findings);
        if (parts().of(type.id()).stream().anyMatch(other -> (self == null
                || !other.id().equals(self.id())) && other.place() == said.sequenceNumber())) {
            findings.add("sequenceNumber", "unique", "Another status of this dossier type has that number.");
        }
        for (int i = 0; i < said.properties().size(); i++) {
            if (properties.find(said.properties().get(i)).filter(p -> p.dossierType().equals(type.id())).isEmpty()) {
                findings.add("properties." + i, "zaaktype-mismatch", "The property belongs to another dossier type.");
            }
        }
        return FactsJson.convert(said, Map.class);
    }

    @Override
    StatusType fresh(StatusTypeFacts said, Map<String, Object> kept) {
        return new StatusType(said, kept, now());
    }

    @Override
    void renew(StatusType row, StatusTypeFacts said, Map<String, Object> kept) {
        row.change(said, kept);
    }

    @Override
    void derive(List<StatusType> page, Map<UUID, Map<String, Object>> derived) {
        Map<UUID, Integer> last = relations().lastPlaces(page.stream().map(PartType::dossierType).toList());
        Map<UUID, List<UUID>> wanted = relations().properties(page.stream().map(PartType::id).toList());
        page.forEach(row -> {
            derived.get(row.id()).put("endStatus", row.place() == last.get(row.dossierType()));
            Set<UUID> all = new LinkedHashSet<>(row.facts().properties());
            all.addAll(wanted.getOrDefault(row.id(), List.of()));
            derived.get(row.id()).put("properties", all);
        });
    }

    @Override
    StatusTypeView show(StatusType row, Map<String, Object> derived) {
        return row.view(derived);
    }

    @Override
    String label(StatusType row) {
        return row.facts().description();
    }
}
