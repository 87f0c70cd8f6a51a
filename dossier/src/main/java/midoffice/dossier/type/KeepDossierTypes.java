package midoffice.dossier.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import midoffice.dossier.api.register.DossierTypeRegister;
import midoffice.dossier.api.register.DossierTypeRegister.DossierTypeFacts;
import midoffice.dossier.api.register.DossierTypeRegister.DossierTypeView;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.register.FactsJson;

/** Keeps the dossier types. */
@ApplicationScoped
class KeepDossierTypes extends KeepVersions<DossierType, DossierTypeFacts, DossierTypeView> implements DossierTypeRegister {

    private final DossierTypeRepository types;
    private final DecisionTypeRepository decisionTypes;
    private final Instance<SelectionLists> lists;
    private final TypeViews views;

    protected KeepDossierTypes() {
        this.types = null;
        this.decisionTypes = null;
        this.lists = null;
        this.views = null;
    }

    @Inject
    KeepDossierTypes(DossierTypeRepository types, DecisionTypeRepository decisionTypes, KeepVersions.Shared shared,
            Instance<SelectionLists> lists,
            TypeViews views) {
        super(ResourceKind.DOSSIER_TYPE, types, shared, DossierTypeFacts.class);
        this.types = types;
        this.decisionTypes = decisionTypes;
        this.lists = lists;
        this.views = views;
    }

    @Override
    Map<String, Object> kept(DossierTypeFacts said, TypeFindings findings) {
        common(said.catalogue(), said.validFrom(), said.validUntil(), findings);
        DossierTypeRules.check(said, lists::get, findings);
        List<DecisionType> decisions = TypeNames.find(decisionTypes, said.catalogue(), "decisionTypes", said.decisionTypes(), today(),
                findings);
        List<DossierType> children = TypeNames.find(types, said.catalogue(), "childTypes", said.childTypes(), today(), findings);
        List<Map<String, Object>> related = new ArrayList<>();
        for (int i = 0; i < said.relatedDossierTypes().size(); i++) {
            RelationFacts relation = said.relatedDossierTypes().get(i);
            Optional<DossierType> other = TypeNames.id(relation.dossierType()).flatMap(types::find)
                    .or(() -> types.standing(said.catalogue(), relation.dossierType(), today()));
            boolean address = relation.dossierType() != null && relation.dossierType().startsWith("http");
            if (other.isEmpty() && !address) {
                findings.add("relatedDossierTypes." + i + ".dossierType", "bad-url", "There is no such type.");
            }
            Map<String, Object> one = map(relation);
            other.ifPresent(o -> one.put("dossierType", o.id().toString()));
            related.add(one);
        }
        Map<String, Object> kept = map(said);
        kept.put("decisionTypes", ids(decisions));
        kept.put("childTypes", ids(children));
        kept.put("relatedDossierTypes", related);
        return kept;
    }

    @Override
    DossierType fresh(DossierTypeFacts said, Map<String, Object> kept) {
        return new DossierType(said, kept, now());
    }

    @Override
    void renew(DossierType row, DossierTypeFacts said, Map<String, Object> kept) {
        row.change(said, kept);
    }

    @Override
    void link(DossierType row, Map<String, Object> kept) {
        relations().replace(ResourceKind.DOSSIER_TYPE, row.id(), ResourceKind.DECISION_TYPE, ids(kept, "decisionTypes"));
        relations().replace(ResourceKind.DOSSIER_TYPE, row.id(), ResourceKind.DOSSIER_TYPE, ids(kept, "childTypes"));
    }

    @Override
    DossierTypeFacts withEnd(DossierTypeFacts said, LocalDate end) {
        Map<String, Object> other = map(said);
        other.put("validUntil", end);
        return FactsJson.convert(other, DossierTypeFacts.class);
    }

    @Override
    boolean bound(DossierType row) {
        return anyFinal(DecisionType.class, decisions(row));
    }

    @Override
    boolean held(DossierType row) {
        return bound(row) || anyFinal(DocumentType.class, documents(row));
    }

    @Override
    boolean refersToDraft(DossierType row) {
        return anyDraft(DecisionType.class, decisions(row)) || anyDraft(DocumentType.class, documents(row));
    }

    private List<UUID> decisions(DossierType row) {
        return relations().targets(ResourceKind.DECISION_TYPE, List.of(row.id())).getOrDefault(row.id(), List.of());
    }

    private List<UUID> documents(DossierType row) {
        return relations().documentTypes(List.of(row.id())).getOrDefault(row.id(), List.of());
    }

    @Override
    protected DossierTypeView view(DossierType row) {
        return views(List.of(row)).get(0);
    }

    @Override
    protected List<DossierTypeView> views(List<DossierType> page) {
        return views.ofDossierTypes(page);
    }
}
