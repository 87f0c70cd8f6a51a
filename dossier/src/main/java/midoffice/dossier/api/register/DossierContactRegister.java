package midoffice.dossier.api.register;

import java.util.UUID;

/** Which contacts, kept elsewhere, were about which dossiers. */
public interface DossierContactRegister extends Growing<DossierContactRegister.Facts, DossierContactRegister.View> {

    /** What a client says of it. @param contactMoment address of the contact */
    record Facts(UUID dossier, String contactMoment) {
    }

    /** As it is shown. */
    record View(UUID id, long revision, UUID dossier, String contactMoment) implements Entry {
    }
}
