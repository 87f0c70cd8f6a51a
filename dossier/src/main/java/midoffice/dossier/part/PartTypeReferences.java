package midoffice.dossier.part;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.register.DossierObjectRegister;
import midoffice.dossier.api.register.DossierPropertyRegister;
import midoffice.dossier.api.register.DecisionTypeRegister.DecisionTypeView;
import midoffice.dossier.api.register.DocumentTypeRegister.DocumentTypeView;
import midoffice.dossier.api.register.ObjectTypeRegister.ObjectTypeView;
import midoffice.dossier.api.register.PropertyTypeRegister.PropertyTypeView;
import midoffice.dossier.record.TypeReferences;
import midoffice.dossier.record.TypeSwap;
import midoffice.dossier.type.TypeBook;

/**
 * Properties and objects of a dossier, which refer to parts of its type. Documents and decisions keep their own types, which the new version must
 * have too.
 */
@ApplicationScoped
class PartTypeReferences implements TypeReferences {

    private final PartUseRepository uses;
    private final DossierPropertyRepository properties;
    private final DossierObjectRepository objects;
    private final TypeBook types;

    protected PartTypeReferences() {
        this(null, null, null, null);
    }

    @Inject
    PartTypeReferences(PartUseRepository uses, DossierPropertyRepository properties, DossierObjectRepository objects, TypeBook types) {
        this.uses = uses;
        this.properties = properties;
        this.objects = objects;
        this.types = types;
    }

    @Override
    public Map<UUID, Long> inUse(UUID type) {
        Map<UUID, Long> all = new HashMap<>(uses.inUse("DossierProperty", type));
        all.putAll(uses.inUse("DossierObject", type));
        return all;
    }

    @Override
    public Map<UUID, Long> documentTypes(UUID type) {
        return uses.documentTypes(type);
    }

    @Override
    public List<Violation> faults(UUID dossier, TypeSwap swap) {
        List<Violation> found = new ArrayList<>();
        for (DossierProperty property : properties.ofDossier(dossier)) {
            Optional<PropertyTypeView> other = swap.of(property.target()).flatMap(types::propertyType);
            String value = property.told(DossierPropertyRegister.Facts.class).value();
            if (other.isEmpty()) {
                found.add(new Violation("property", "property-unmapped", types.propertyType(property.target()).map(PropertyTypeView::name).orElse("")));
            } else if (value != null && PropertyValue.fault(value, other.get().specification()).isPresent()) {
                found.add(new Violation("property", "property-form", other.get().name() + ": " + value));
            }
        }
        objects.ofDossier(dossier).stream().filter(o -> o.target() != null && swap.of(o.target()).isEmpty()).forEach(o -> found.add(
                new Violation("object", "object-unmapped", types.objectType(o.target()).map(ObjectTypeView::objectType).orElse(""))));
        uses.documentTypesOf(dossier).stream().filter(type -> !types.allowsDocumentType(swap.to(), type)).forEach(type -> found.add(
                new Violation("document", "missing-zaaktype-informatieobjecttype-relation",
                        types.documentType(type).map(DocumentTypeView::description).orElse(""))));
        uses.decisionTypesOf(dossier).stream().filter(type -> !types.allowsDecisionType(swap.to(), type)).forEach(type -> found.add(
                new Violation("decision", "decision-type-missing", types.decisionType(type).map(DecisionTypeView::description).orElse(""))));
        return found;
    }

    @Override
    public void swap(UUID dossier, TypeSwap swap) {
        for (DossierProperty property : properties.ofDossier(dossier)) {
            DossierPropertyRegister.Facts told = property.told(DossierPropertyRegister.Facts.class);
            UUID other = swap.of(property.target()).orElseThrow();
            property.about(other, null, null, null);
            property.say(new DossierPropertyRegister.Facts(told.dossier(), other, told.value()));
        }
        for (DossierObject object : objects.ofDossier(dossier)) {
            if (object.target() != null) {
                DossierObjectRegister.Facts told = object.told(DossierObjectRegister.Facts.class);
                UUID other = swap.of(object.target()).orElseThrow();
                object.about(other, told.object(), told.objectType().name(), null);
                object.say(new DossierObjectRegister.Facts(told.dossier(), told.object(), other, told.objectType(), told.otherObjectType(),
                        told.otherObjectTypeDefinition(), told.relationDescription(), told.objectIdentification(), told.partyIdentification()));
            }
        }
        uses.flush();
    }
}
