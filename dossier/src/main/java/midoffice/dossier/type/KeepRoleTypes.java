package midoffice.dossier.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.api.register.RoleTypeRegister;
import midoffice.dossier.api.register.RoleTypeRegister.RoleTypeFacts;
import midoffice.dossier.api.register.RoleTypeRegister.RoleTypeView;
import midoffice.dossier.register.FactsJson;

/** Keeps the role types. */
@ApplicationScoped
class KeepRoleTypes extends KeepParts<RoleType, RoleTypeFacts, RoleTypeView> implements RoleTypeRegister {

    protected KeepRoleTypes() {
    }

    @Inject
    KeepRoleTypes(RoleTypeRepository parts, DossierTypeRepository types, KeepVersions.Shared shared) {
        super(ResourceKind.ROLE_TYPE, parts, types, shared);
    }

    @Override
    UUID typeOf(RoleTypeFacts said) {
        return said.dossierType();
    }

    @Override
    @SuppressWarnings("unchecked")
    Map<String, Object> kept(RoleTypeFacts said, DossierType type, RoleType self, TypeFindings findings) {
        days(said.validFrom(), type, findings);
        return FactsJson.convert(said, Map.class);
    }

    @Override
    RoleType fresh(RoleTypeFacts said, Map<String, Object> kept) {
        return new RoleType(said, kept, now());
    }

    @Override
    void renew(RoleType row, RoleTypeFacts said, Map<String, Object> kept) {
        row.change(said, kept);
    }

    @Override
    void derive(List<RoleType> page, Map<UUID, Map<String, Object>> derived) {
        // nothing else is derived
    }

    @Override
    RoleTypeView show(RoleType row, Map<String, Object> derived) {
        return row.view(derived);
    }

    @Override
    String label(RoleType row) {
        return row.facts().description();
    }
}
