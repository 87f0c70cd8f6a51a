package midoffice.dossier.type;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.register.Registered;

/** Something that belongs to one version of a dossier type. */
@MappedSuperclass
abstract class PartType extends Registered {

    @Convert(converter = UuidConverter.class)
    @Column(name = "dossier_type")
    private UUID dossierType;

    protected PartType() {
    }

    PartType(Instant now) {
        super(now);
    }

    final void of(UUID type) {
        dossierType = type;
    }

    final UUID dossierType() {
        return dossierType;
    }
}
