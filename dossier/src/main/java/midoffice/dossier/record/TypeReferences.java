package midoffice.dossier.record;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.common.Violation;

/** Something on dossiers that refers to the version of their type; all of it moves along when a dossier moves to another version. */
public interface TypeReferences {

    /** @return number of running dossiers of a type by the part of it that they use */
    Map<UUID, Long> inUse(UUID type);

    /** @return number of running dossiers of a type by the document type they have documents of; empty for most */
    default Map<UUID, Long> documentTypes(UUID type) {
        return Map.of();
    }

    /** @return what keeps the dossier from moving without loss */
    List<Violation> faults(UUID dossier, TypeSwap swap);

    /** Refers to the new version from now on; there are no faults. */
    void swap(UUID dossier, TypeSwap swap);
}
