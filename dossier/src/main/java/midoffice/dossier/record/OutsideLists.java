package midoffice.dossier.record;

import java.util.Optional;

/** Lists that others keep and to which dossiers refer by address. */
public interface OutsideLists {

    /** @return {@code bad-url} when the address leads nowhere, {@code invalid-resource} when to something else, empty when it is good */
    Optional<String> faultOfChannel(String address);
}
