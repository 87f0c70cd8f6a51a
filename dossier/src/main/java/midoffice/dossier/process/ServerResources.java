package midoffice.dossier.process;

import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Finds what the application server keeps for us; names that are not standard differ between servers, so the first one found counts. */
final class ServerResources {

    private ServerResources() {
    }

    /** @throws IllegalStateException when the server has none of these names */
    static <T> T find(Class<T> type, String... names) {
        NamingException last = null;
        for (String name : names) {
            try {
                return type.cast(new InitialContext().lookup(name));
            } catch (NamingException e) {
                last = e;
            }
        }
        throw new IllegalStateException("The application server has none of " + List.of(names), last);
    }
}
