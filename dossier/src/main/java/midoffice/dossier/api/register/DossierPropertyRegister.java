package midoffice.dossier.api.register;

import java.util.UUID;

/** Values of the properties that a dossier type gives its dossiers. */
public interface DossierPropertyRegister extends Register<DossierPropertyRegister.Facts, DossierPropertyRegister.View> {

    /** What a client says of it. @param property the property type */
    record Facts(UUID dossier, UUID property, String value) {
    }

    /** As it is shown. */
    record View(UUID id, long revision, UUID dossier, UUID property, String name, String value) implements Entry {
    }
}
