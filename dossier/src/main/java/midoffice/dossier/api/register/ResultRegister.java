package midoffice.dossier.api.register;

import java.util.UUID;

/** With what dossiers ended; one result for each. */
public interface ResultRegister extends Register<ResultRegister.Facts, ResultRegister.View> {

    /** What a client says of it. */
    record Facts(UUID dossier, UUID resultType, String explanation) {
    }

    /** As it is shown. */
    record View(UUID id, long revision, UUID dossier, UUID resultType, String explanation) implements Entry {
    }
}
