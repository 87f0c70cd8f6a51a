package midoffice.dossier.api.register;

import java.time.LocalDate;
import java.util.UUID;
import midoffice.dossier.api.register.RoleTypeRegister.RoleTypeFacts;
import midoffice.dossier.api.register.RoleTypeRegister.RoleTypeView;

/**
 * Which parts people and organisations may play in dossiers of a type.
 */
public interface RoleTypeRegister extends Register<RoleTypeFacts, RoleTypeView> {

    /** What a client says of it. */
    record RoleTypeFacts(UUID dossierType, String description, RoleKind genericDescription, UUID catalogue, LocalDate validFrom,
            LocalDate validUntil, LocalDate existsFrom, LocalDate existsUntil) {
    }

    /** As it is shown. */
    record RoleTypeView(UUID id, long revision, UUID dossierType, String dossierTypeIdentification, String description,
            RoleKind genericDescription, UUID catalogue, LocalDate validFrom, LocalDate validUntil, LocalDate existsFrom,
            LocalDate existsUntil) implements Entry {
    }
}
