package midoffice.dossier.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Entries that hang on dossiers and are shown there by their ids; for showing a whole page of dossiers at once. */
public interface PartLists {

    /**
     * @return ids by field of a dossier (for example {@code properties}) and by dossier, oldest first; a dossier without any may be absent
     */
    Map<String, Map<UUID, List<UUID>>> of(Collection<UUID> dossiers);
}
