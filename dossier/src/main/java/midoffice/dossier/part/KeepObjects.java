package midoffice.dossier.part;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.register.DossierObjectRegister;
import midoffice.dossier.api.register.ObjectKind;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.record.DossierAccess.DossierGist;
import midoffice.dossier.record.DossierAccess;
import midoffice.dossier.register.Rights;
import midoffice.dossier.register.Trail;
import midoffice.dossier.type.TypeBook;

/** Keeps what dossiers are about. */
@ApplicationScoped
class KeepObjects extends PartShelf<DossierObject, DossierObjectRegister.Facts, DossierObjectRegister.View> implements DossierObjectRegister {

    private TypeBook types;

    protected KeepObjects() {
    }

    @Inject
    KeepObjects(DossierObjectRepository rows, DossierAccess access, Rights rights, Trail trail, Clock clock, TypeBook types) {
        super(ResourceKind.DOSSIER_OBJECT, rows, access, rights, trail, clock);
        this.types = types;
    }

    @Override
    protected UUID dossierOf(Facts facts) {
        return facts.dossier();
    }

    @Override
    protected DossierObject row(UUID dossier, Instant now) {
        return new DossierObject(dossier, now);
    }

    @Override
    protected void check(Facts facts, DossierGist dossier, DossierObject row, List<Violation> found) {
        boolean addressed = facts.object() != null && !facts.object().isEmpty();
        boolean told = facts.objectIdentification() != null || facts.partyIdentification() != null;
        if (!addressed && !told) {
            found.add(new Violation("", "invalid-zaakobject", "Name the object by its address or by its numbers and names"));
        }
        if (row != null) {
            Facts before = row.told(Facts.class);
            same(found, "object", blank(before.object()), blank(facts.object()));
            same(found, "objectType", before.objectType(), facts.objectType());
        }
        boolean other = facts.objectType() == ObjectKind.OTHER;
        boolean named = facts.otherObjectType() != null && !facts.otherObjectType().isEmpty();
        if (other && !named) {
            found.add(new Violation("otherObjectType", "missing-object-type-overige", "Say which kind of object it is"));
        } else if (!other && named) {
            found.add(new Violation("otherObjectType", "invalid-object-type-overige-usage", "Only for another kind of object"));
        }
        if (!other && facts.otherObjectTypeDefinition() != null) {
            found.add(new Violation("otherObjectTypeDefinition", "invalid", "Only for another kind of object"));
        }
        if (facts.dossierObjectType() != null) {
            boolean fits = types.objectType(facts.dossierObjectType()).filter(t -> t.dossierType().equals(dossier.type())).isPresent();
            if (types.objectType(facts.dossierObjectType()).isEmpty()) {
                found.add(new Violation("dossierObjectType", "bad-url", "There is no such object type"));
            } else if (!fits) {
                found.add(new Violation("", "zaaktype-mismatch", "The object type belongs to another dossier type"));
            }
        }
    }

    private static String blank(String text) {
        return text == null ? "" : text;
    }

    @Override
    protected void fill(DossierObject row, Facts facts, Instant now) {
        row.about(facts.dossierObjectType(), facts.object(), facts.objectType().name(), null);
        Map<String, Object> told = facts.objectIdentification() == null ? facts.partyIdentification() : facts.objectIdentification();
        row.say(new Facts(facts.dossier(), facts.object(), facts.dossierObjectType(), facts.objectType(), facts.otherObjectType(),
                facts.otherObjectTypeDefinition(), facts.relationDescription(), told, null));
    }

    @Override
    protected View view(DossierObject row) {
        return row.view(Map.of(), View.class);
    }
}
