package midoffice.dossier.api.register;

import java.util.Map;
import java.util.UUID;

/** What dossiers are about: an address, a building, a person, or anything else. */
public interface DossierObjectRegister extends Register<DossierObjectRegister.Facts, DossierObjectRegister.View> {

    /**
     * What a client says of it.
     *
     * @param object               address of the object, null when it is told by {@code objectIdentification}
     * @param otherObjectType      the kind of object when {@code objectType} is {@code OTHER}
     * @param objectIdentification numbers and names of the object; which ones depends on {@code objectType}
     * @param partyIdentification  the same for people and organisations, under the name some clients use
     */
    record Facts(UUID dossier, String object, UUID dossierObjectType, ObjectKind objectType, String otherObjectType,
            OtherDefinition otherObjectTypeDefinition, String relationDescription, Map<String, Object> objectIdentification,
            Map<String, Object> partyIdentification) {
    }

    /** As it is shown. */
    record View(UUID id, long revision, UUID dossier, String object, UUID dossierObjectType, ObjectKind objectType, String otherObjectType,
            OtherDefinition otherObjectTypeDefinition, String relationDescription, Map<String, Object> objectIdentification)
            implements Entry {
    }

    /** Where an unusual kind of object is described. */
    record OtherDefinition(String objectType, String schema, String objectData) {
    }
}
