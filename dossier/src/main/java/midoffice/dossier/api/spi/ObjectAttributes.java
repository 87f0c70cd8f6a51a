package midoffice.dossier.api.spi;

import java.util.Optional;
import midoffice.dossier.api.register.ObjectKind;

/**
 * How the facts of an object are called here that result types name in the words of the standard ({@code datumkenmerk}, RGBZ attributes such
 * as {@code waardepeildatum}). The door that speaks the standard knows.
 */
public interface ObjectAttributes {

    /** @return the name of the fact, empty when objects of that kind have no such attribute */
    Optional<String> fact(ObjectKind kind, String attribute);
}
