package midoffice.dossier.type;

import java.util.Optional;
import midoffice.dossier.api.register.ArchiveNomination;

/**
 * The national selection lists: which kinds of processes there are, how each of their results is valued and for how long it is kept.
 * Entries
 * go by their address.
 */
public interface SelectionLists {

    /** @return whether the address leads to a process type */
    boolean isProcessType(String address);

    /** @return the result with that address, empty when it leads to none */
    Optional<SelectionResult> result(String address);

    /** @return the description of results in general with that address, for example {@code Afgehandeld}; empty when it leads to none */
    Optional<String> genericResult(String address);

    /**
     * A result of a process type.
     *
     * @param processType  address of the process type
     * @param name         what it is called
     * @param valuation    what becomes of dossiers that end so, null when the list leaves it open
     * @param term         how long they are kept (ISO 8601), null when for ever
     * @param processTerm  the list's own word for when the term begins ({@code nihil}, {@code ingeschatte_bestaansduur_procesobject},
     *                     {@code vast_te_leggen_datum}, {@code de_bestaansduur_van_het_procesobject}, …), empty when it has none
     */
    record SelectionResult(String processType, String name, ArchiveNomination valuation, String term, String processTerm) {
    }
}
