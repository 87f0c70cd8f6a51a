package midoffice.dossier.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.dossier.api.register.PropertyTypeRegister;
import midoffice.dossier.api.register.PropertyTypeRegister.PropertyTypeFacts;
import midoffice.dossier.api.register.PropertyTypeRegister.PropertyTypeView;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.register.FactsJson;

/** Keeps the types of properties. */
@ApplicationScoped
class KeepPropertyTypes extends KeepParts<PropertyType, PropertyTypeFacts, PropertyTypeView> implements PropertyTypeRegister {

    private final StatusTypeRepository statusTypes;

    protected KeepPropertyTypes() {
        this.statusTypes = null;
    }

    @Inject
    KeepPropertyTypes(PropertyTypeRepository parts, DossierTypeRepository types, KeepVersions.Shared shared,
            StatusTypeRepository statusTypes) {
        super(ResourceKind.PROPERTY_TYPE, parts, types, shared);
        this.statusTypes = statusTypes;
    }

    @Override
    UUID typeOf(PropertyTypeFacts said) {
        return said.dossierType();
    }

    @Override
    @SuppressWarnings("unchecked")
    Map<String, Object> kept(PropertyTypeFacts said, DossierType type, PropertyType self, TypeFindings findings) {
        days(said.validFrom(), type, findings);
        PropertyRules.check(said.specification(), findings);
        if (said.statusType() != null && statusTypes.find(said.statusType()).filter(s -> s.dossierType().equals(type.id())).isEmpty()) {
            findings.add("statusType", "zaaktype-mismatch", "The status belongs to another dossier type.");
        }
        return FactsJson.convert(said, Map.class);
    }

    @Override
    PropertyType fresh(PropertyTypeFacts said, Map<String, Object> kept) {
        return new PropertyType(said, kept, now());
    }

    @Override
    void renew(PropertyType row, PropertyTypeFacts said, Map<String, Object> kept) {
        row.change(said, kept);
    }

    @Override
    void derive(List<PropertyType> page, Map<UUID, Map<String, Object>> derived) {
        // nothing else is derived
    }

    @Override
    PropertyTypeView show(PropertyType row, Map<String, Object> derived) {
        return row.view(derived);
    }

    @Override
    String label(PropertyType row) {
        return row.facts().name();
    }
}
