package midoffice.dossier.part;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.DossierPropertyRegister;
import midoffice.dossier.api.register.PropertyTypeRegister.PropertyTypeView;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.record.DossierAccess.DossierGist;
import midoffice.dossier.record.DossierAccess;
import midoffice.dossier.register.Rights;
import midoffice.dossier.register.Trail;
import midoffice.dossier.type.TypeBook;

/** Keeps the values of properties, each in the form that its type asks for (zrc-018). */
@ApplicationScoped
class KeepProperties extends PartShelf<DossierProperty, DossierPropertyRegister.Facts, DossierPropertyRegister.View> implements DossierPropertyRegister {

    private TypeBook types;

    protected KeepProperties() {
    }

    @Inject
    KeepProperties(DossierPropertyRepository rows, DossierAccess access, Rights rights, Trail trail, Clock clock, TypeBook types) {
        super(ResourceKind.DOSSIER_PROPERTY, rows, access, rights, trail, clock);
        this.types = types;
    }

    @Override
    protected UUID dossierOf(Facts facts) {
        return facts.dossier();
    }

    @Override
    protected DossierProperty row(UUID dossier, Instant now) {
        return new DossierProperty(dossier, now);
    }

    @Override
    protected void check(Facts facts, DossierGist dossier, DossierProperty row, List<Violation> found) {
        Optional<PropertyTypeView> type = types.propertyType(facts.property());
        if (type.isEmpty()) {
            found.add(new Violation("property", "bad-url", "There is no such property"));
            return;
        }
        if (!type.get().dossierType().equals(dossier.type())) {
            found.add(new Violation("", "zaaktype-mismatch", "The property belongs to another dossier type"));
        }
        if (row != null) {
            same(found, "property", row.target(), facts.property());
        }
        PropertyValue.fault(facts.value(), type.get().specification()).ifPresent(f -> found.add(new Violation("value", "invalid", f)));
    }

    @Override
    protected void fill(DossierProperty row, Facts facts, Instant now) {
        row.about(facts.property(), null, null, null);
        row.say(facts);
    }

    @Override
    protected void afterAdded(Change change, DossierProperty row, Facts facts) {
    }

    @Override
    protected View view(DossierProperty row) {
        return row.view(Map.of("name", types.propertyType(row.target()).map(PropertyTypeView::name).orElse("")), View.class);
    }
}
