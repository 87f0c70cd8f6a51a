package midoffice.dossier.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.api.register.DecisionRegister;
import midoffice.dossier.register.Registered;

/** A decision of the register. */
@Entity
@Table(name = "dos_register_decision")
class RegisteredDecision extends Registered {

    @Convert(converter = UuidConverter.class)
    @Column(name = "type")
    private UUID type;
    @Column(name = "number")
    private String number;
    @Column(name = "organisation")
    private String organisation;
    @Convert(converter = UuidConverter.class)
    @Column(name = "dossier")
    private UUID dossier;

    protected RegisteredDecision() {
    }

    RegisteredDecision(DecisionRegister.Facts facts, Instant now) {
        super(now);
        say(facts);
    }

    final void say(DecisionRegister.Facts facts) {
        type = facts.decisionType();
        number = facts.identification();
        organisation = facts.responsibleOrganisation();
        dossier = facts.dossier();
        write(facts);
    }

    UUID type() {
        return type;
    }

    String number() {
        return number;
    }

    String organisation() {
        return organisation;
    }

    UUID dossier() {
        return dossier;
    }

    DecisionRegister.View view() {
        return shown(Map.of(), DecisionRegister.View.class);
    }
}
