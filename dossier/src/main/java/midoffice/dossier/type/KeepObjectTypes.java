package midoffice.dossier.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.dossier.api.register.ObjectTypeRegister;
import midoffice.dossier.api.register.ObjectTypeRegister.ObjectTypeFacts;
import midoffice.dossier.api.register.ObjectTypeRegister.ObjectTypeView;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.register.FactsJson;

/** Keeps the types of objects. */
@ApplicationScoped
class KeepObjectTypes extends KeepParts<ObjectType, ObjectTypeFacts, ObjectTypeView> implements ObjectTypeRegister {

    protected KeepObjectTypes() {
    }

    @Inject
    KeepObjectTypes(ObjectTypeRepository parts, DossierTypeRepository types, KeepVersions.Shared shared) {
        super(ResourceKind.OBJECT_TYPE, parts, types, shared);
    }

    @Override
    protected boolean hidesDrafts() {
        return false;
    }

    @Override
    UUID typeOf(ObjectTypeFacts said) {
        return said.dossierType();
    }

    @Override
    @SuppressWarnings("unchecked")
    Map<String, Object> kept(ObjectTypeFacts said, DossierType type, ObjectType self, TypeFindings findings) {
        days(said.validFrom(), type, findings);
        if (!type.catalogue().equals(said.catalogue())) {
            findings.add("", "relations-incorrect-catalogus", "The dossier type is in another catalogue.");
        }
        return FactsJson.convert(said, Map.class);
    }

    @Override
    ObjectType fresh(ObjectTypeFacts said, Map<String, Object> kept) {
        return new ObjectType(said, kept, now());
    }

    @Override
    void renew(ObjectType row, ObjectTypeFacts said, Map<String, Object> kept) {
        row.change(said, kept);
    }

    @Override
    void derive(List<ObjectType> page, Map<UUID, Map<String, Object>> derived) {
        List<UUID> of = page.stream().map(PartType::dossierType).toList();
        Map<UUID, List<UUID>> statuses = relations().parts("StatusType", "p.place, p.id", of);
        page.forEach(row -> derived.get(row.id()).put("statusTypes", statuses.getOrDefault(row.dossierType(), List.of())));
    }

    @Override
    ObjectTypeView show(ObjectType row, Map<String, Object> derived) {
        return row.view(derived);
    }

    @Override
    String label(ObjectType row) {
        return row.facts().relationDescription();
    }
}
