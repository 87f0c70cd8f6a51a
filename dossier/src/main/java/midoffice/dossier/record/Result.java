package midoffice.dossier.record;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.api.register.ResultRegister;
import midoffice.dossier.register.Registered;

/** With what a dossier ends. */
@Entity
@Table(name = "dos_result")
class Result extends Registered {

    @Convert(converter = UuidConverter.class)
    @Column(name = "dossier")
    private UUID dossier;
    @Convert(converter = UuidConverter.class)
    @Column(name = "result_type")
    private UUID resultType;

    protected Result() {
    }

    Result(ResultRegister.Facts facts, Instant now) {
        super(now);
        dossier = facts.dossier();
        say(facts);
    }

    final void say(ResultRegister.Facts facts) {
        resultType = facts.resultType();
        write(facts);
    }

    ResultRegister.Facts told() {
        return facts(ResultRegister.Facts.class);
    }

    UUID dossier() {
        return dossier;
    }

    UUID resultType() {
        return resultType;
    }

    ResultRegister.View view() {
        return shown(Map.of(), ResultRegister.View.class);
    }
}
