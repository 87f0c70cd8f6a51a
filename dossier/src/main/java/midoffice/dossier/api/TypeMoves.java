package midoffice.dossier.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.dossier.api.Jobs.Remark;
import midoffice.dossier.api.register.ResourceKind;

/**
 * Moves running dossiers to a newer version of their type. What changes is shown first; the move itself is one of the {@link Jobs}, each dossier
 * in a transaction of its own with a line in its audit trail. A dossier that would lose something is refused and stays as it is; closed ones are
 * never touched. For process analysts and the mid office itself; anybody else is refused ({@code not-allowed}).
 */
public interface TypeMoves {

    /** Final versions of dossier types, by identification and first day. */
    List<Version> versions(Caller caller);

    /**
     * What would change.
     *
     * @param chosen new status, result, role, property and object types by the old ones, over what is proposed; null for none
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code type-unknown}, {@code not-newer}, {@code part-unknown}
     */
    Preview preview(Caller caller, UUID from, UUID to, Map<UUID, UUID> chosen);

    /**
     * Starts the job.
     *
     * @param reason stands in the audit trail of every dossier
     * @return the job
     * @throws midoffice.crm.api.common.DomainException.Invalid as above; {@code required} without a reason, {@code status-unmapped} when dossiers
     *         have a status without a counterpart, {@code nothing-to-move}
     */
    UUID start(Caller caller, UUID from, UUID to, Map<UUID, UUID> chosen, String reason);

    /** A version of a dossier type. @param running dossiers of it that are not closed */
    record Version(UUID id, UUID catalogue, String identification, String description, LocalDate validFrom, LocalDate validUntil, long running) {
    }

    /**
     * What would change.
     *
     * @param statuses  how many running dossiers have which status
     * @param parts     everything of the old type that running dossiers use, with what it would become
     * @param documents document types of these dossiers that the new version does not have, with the number of dossiers
     * @param sample    the first dossiers
     */
    record Preview(Version from, Version to, List<Count> statuses, List<Part> parts, List<Count> documents, List<Forecast> sample) {

        public Preview {
            statuses = List.copyOf(statuses);
            parts = List.copyOf(parts);
            documents = List.copyOf(documents);
            sample = List.copyOf(sample);
        }
    }

    /** A name with a number of dossiers; the empty name is for dossiers without a status. */
    record Count(String name, long dossiers) {
    }

    /**
     * A part of the old type.
     *
     * @param dossiers number of running dossiers that use it
     * @param becomes  the part of the new type it becomes, null for none yet
     * @param options  the parts of that kind in the new type
     * @param needed   whether the move cannot start without a counterpart; otherwise dossiers that use it are refused
     */
    record Part(ResourceKind kind, UUID id, String name, long dossiers, UUID becomes, List<Option> options, boolean needed) {

        public Part {
            options = List.copyOf(options);
        }
    }

    /** A part of the new type. */
    record Option(UUID id, String name) {
    }

    /** What would become of one dossier. @param faults why it would be refused, empty when it would not */
    record Forecast(UUID dossier, String number, LocalDate target, LocalDate newTarget, LocalDate deadline, LocalDate newDeadline,
            List<Remark> faults) {

        public Forecast {
            faults = List.copyOf(faults);
        }
    }
}
