package midoffice.dossier.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.dossier.api.Jobs.Remark;
import midoffice.dossier.api.register.CatalogueRegister.CatalogueFacts;
import midoffice.dossier.api.register.ResourceKind;

/**
 * Takes types over that were exported elsewhere. What was exported is looked at first; the import itself, and making final what was imported,
 * are {@link Jobs}. The rules are those of the registers of types: what breaks one is refused and stands in the report of the job. For process
 * analysts and the mid office itself; anybody else is refused ({@code not-allowed}).
 */
public interface TypeImports {

    /** Under this id the facts of all rows name the catalogue they go to, whichever it is. */
    UUID CATALOGUE = new UUID(0, 0);

    /** Catalogues that types can be imported into. */
    List<CatalogueChoice> catalogues(Caller caller);

    /**
     * Keeps what was exported as a job that waits to be started, with for each row what will probably come of it. The same export can be
     * imported again: what is there already under the same identification and first day is left as it is.
     *
     * @param file name of the file, for people
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code catalogue-unknown}, {@code catalogue-invalid}, {@code nothing-to-import}
     */
    UUID prepare(Caller caller, Target target, String file, List<Row> rows);

    /** Dossier types that the job imported and that are drafts still. */
    List<Draft> drafts(Caller caller, UUID job);

    /**
     * Starts a job that makes imported types final: first the document and decision types they refer to.
     *
     * @param chosen dossier types; none for everything that was imported
     * @return the job
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code nothing-to-publish}
     */
    UUID publish(Caller caller, UUID job, Collection<UUID> chosen);

    /** A catalogue there is. */
    record CatalogueChoice(UUID id, String domain, String organisationNumber, String name) {
    }

    /**
     * Where the types go.
     *
     * @param catalogue a catalogue there is, null for a new one
     * @param made      what is said of the new one; when there is one with that domain and owner, that is taken
     */
    record Target(UUID catalogue, CatalogueFacts made) {
    }

    /**
     * Something that was exported.
     *
     * @param id      its id in the export; facts of other rows refer to it
     * @param label   how it is called, for people
     * @param facts   facts of its kind ({@code DossierTypeFacts}, …); null when what was exported cannot be read
     * @param remarks what had to be adapted to read it
     * @param faults  why it cannot be read
     */
    record Row(ResourceKind kind, UUID id, String label, Object facts, List<Remark> remarks, List<Remark> faults) {

        public Row {
            remarks = List.copyOf(remarks);
            faults = List.copyOf(faults);
        }
    }

    /** An imported dossier type that is not final. */
    record Draft(UUID id, String identification, String description, LocalDate validFrom, LocalDate validUntil) {
    }
}
