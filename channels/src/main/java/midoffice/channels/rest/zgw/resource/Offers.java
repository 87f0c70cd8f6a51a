package midoffice.channels.rest.zgw.resource;

import java.util.Map;
import midoffice.dossier.api.register.Readable;

/** Registers that one API offers, so that answers of others can show their entries in full. */
public interface Offers {

    /** @return registers by resource ({@code api/path}) */
    Map<String, Readable<?>> registers();
}
