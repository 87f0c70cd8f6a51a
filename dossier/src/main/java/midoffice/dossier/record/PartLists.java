package midoffice.dossier.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Entries of one kind that hang on dossiers; for showing a whole page of dossiers with one query a kind. */
public interface PartLists {

    /** Name of the field of a dossier in which their ids are shown, for example {@code properties}. */
    String field();

    /** @return ids by dossier, oldest first; a dossier without any may be absent */
    Map<UUID, List<UUID>> of(Collection<UUID> dossiers);
}
