package midoffice.dossier.type;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.dossier.api.register.DossierTypeRegister.DossierTypeFacts;
import midoffice.dossier.api.register.DossierTypeRegister.DossierTypeView;
import midoffice.dossier.api.register.DossierTypeRegister.RelationFacts;

/** A version of a dossier type. */
@Entity
@Table(name = "dos_dossier_type")
class DossierType extends VersionedType {

    @Column(name = "keywords")
    private String keywords;

    protected DossierType() {
    }

    DossierType(DossierTypeFacts facts, Object kept, Instant now) {
        super(now);
        change(facts, kept);
    }

    /** A type that goes by an id already. */
    DossierType(UUID id, DossierTypeFacts facts, Object kept, Instant now) {
        super(id, now);
        change(facts, kept);
    }

    /** @param kept the facts with references as ids */
    final void change(DossierTypeFacts facts, Object kept) {
        place(facts.catalogue(), facts.identification(), facts.validFrom(), facts.validUntil());
        keywords = "," + String.join(",", facts.keywords()) + ",";
        write(kept);
    }

    /** Its relations to other types. */
    List<RelationFacts> relations() {
        return facts(DossierTypeFacts.class).relatedDossierTypes();
    }

    DossierTypeFacts facts() {
        return facts(DossierTypeFacts.class);
    }

    DossierTypeView view(Map<String, ?> derived) {
        return shown(derived, DossierTypeView.class);
    }
}
