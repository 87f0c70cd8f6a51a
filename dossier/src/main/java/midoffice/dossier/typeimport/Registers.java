package midoffice.dossier.typeimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.Criteria;
import midoffice.dossier.api.register.Criteria.Criterion;
import midoffice.dossier.api.register.Criteria.Operator;
import midoffice.dossier.api.register.DecisionTypeRegister;
import midoffice.dossier.api.register.DocumentTypeRegister;
import midoffice.dossier.api.register.DossierDocumentTypeRegister;
import midoffice.dossier.api.register.DossierTypeRegister;
import midoffice.dossier.api.register.Entry;
import midoffice.dossier.api.register.ObjectTypeRegister;
import midoffice.dossier.api.register.PropertyTypeRegister;
import midoffice.dossier.api.register.PublicationState;
import midoffice.dossier.api.register.Register;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.api.register.ResultTypeRegister;
import midoffice.dossier.api.register.RoleTypeRegister;
import midoffice.dossier.api.register.StatusTypeRegister;
import midoffice.dossier.register.FactsJson;

/** The registers of types by kind: what they hold under which identity, and adding to them from facts as a map. */
@ApplicationScoped
class Registers {

    private static final Caller READER = Caller.system("import of types");
    private static final int MOST = 10_000;

    private final Map<ResourceKind, Kept<?, ?>> all = new EnumMap<>(ResourceKind.class);
    private final DocumentTypeRegister documentTypes;

    protected Registers() {
        this.documentTypes = null;
    }

    @Inject
    Registers(DossierTypeRegister dossierTypes, DocumentTypeRegister documentTypes, DecisionTypeRegister decisionTypes,
            StatusTypeRegister statusTypes, ResultTypeRegister resultTypes, RoleTypeRegister roleTypes, PropertyTypeRegister propertyTypes,
            ObjectTypeRegister objectTypes, DossierDocumentTypeRegister dossierDocumentTypes) {
        this.documentTypes = documentTypes;
        all.put(ResourceKind.DOSSIER_TYPE, new Kept<>(dossierTypes, DossierTypeRegister.DossierTypeFacts.class));
        all.put(ResourceKind.DOCUMENT_TYPE, new Kept<>(documentTypes, DocumentTypeRegister.DocumentTypeFacts.class));
        all.put(ResourceKind.DECISION_TYPE, new Kept<>(decisionTypes, DecisionTypeRegister.DecisionTypeFacts.class));
        all.put(ResourceKind.STATUS_TYPE, new Kept<>(statusTypes, StatusTypeRegister.StatusTypeFacts.class));
        all.put(ResourceKind.RESULT_TYPE, new Kept<>(resultTypes, ResultTypeRegister.ResultTypeFacts.class));
        all.put(ResourceKind.ROLE_TYPE, new Kept<>(roleTypes, RoleTypeRegister.RoleTypeFacts.class));
        all.put(ResourceKind.PROPERTY_TYPE, new Kept<>(propertyTypes, PropertyTypeRegister.PropertyTypeFacts.class));
        all.put(ResourceKind.OBJECT_TYPE, new Kept<>(objectTypes, ObjectTypeRegister.ObjectTypeFacts.class));
        all.put(ResourceKind.DOSSIER_DOCUMENT_TYPE,
                new Kept<>(dossierDocumentTypes, DossierDocumentTypeRegister.DossierDocumentTypeFacts.class));
    }

    private record Kept<F, V extends Entry>(Register<F, V> register, Class<F> facts) {

        UUID create(Change change, Map<String, Object> said) {
            return register.create(change, FactsJson.convert(said, facts)).id();
        }

        List<V> list(List<Criterion> criteria) {
            List<Criterion> both = new ArrayList<>(criteria);
            both.add(new Criterion("publicationState", Operator.EQ, PublicationState.ALL));
            return register.list(READER, new Criteria(both, List.of(), 1, MOST)).rows();
        }
    }

    /** An entry with what it is known by. */
    record Standing(UUID id, List<String> identity) {
    }

    UUID create(ResourceKind kind, Change change, Map<String, Object> facts) {
        return all.get(kind).create(change, facts);
    }

    /** Versions of that name in a catalogue, the oldest first. */
    List<Standing> versions(ResourceKind kind, UUID catalogue, String name) {
        return standing(kind, List.of(new Criterion("catalogue", Operator.EQ, catalogue),
                new Criterion(Identity.nameField(kind), Operator.EQ, name)));
    }

    /** Parts of a dossier type, in order. */
    List<Standing> parts(ResourceKind kind, UUID dossierType) {
        return standing(kind, List.of(new Criterion("dossierType", Operator.EQ, dossierType)));
    }

    private List<Standing> standing(ResourceKind kind, List<Criterion> criteria) {
        List<Standing> found = new ArrayList<>();
        for (Entry entry : all.get(kind).list(criteria)) {
            Map<String, Object> view = map(entry);
            if (kind == ResourceKind.DOSSIER_DOCUMENT_TYPE) {
                name(view);
            }
            found.add(new Standing(entry.id(), Identity.of(kind, view)));
        }
        return found;
    }

    /** Puts the name of the document type beside its id, by which such relations are known. */
    void name(Map<String, Object> relation) {
        String said = String.valueOf(relation.get("documentType"));
        relation.put(Identity.DOCUMENT_TYPE_NAME,
                References.id(said).map(id -> documentTypes.read(READER, id).description()).orElse(said));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object facts) {
        return FactsJson.convert(facts, Map.class);
    }
}
