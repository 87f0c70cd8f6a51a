package midoffice.dossier.api.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.common.LocalizedText;
import midoffice.dossier.api.register.Action;
import midoffice.dossier.api.register.DossierRelation;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.api.register.RoleKind;
import midoffice.dossier.api.staff.DossierWorkList.Row;

/**
 * The whole file of one dossier.
 *
 * @param head       what stands in the list too
 * @param text       what the dossier says of itself
 * @param statuses   newest first
 * @param trail      who changed what, newest first
 * @param choices    what can be chosen for it, by its type
 */
public record DossierFile(Row head, Text text, List<StatusLine> statuses, String result, List<RoleLine> roles, List<DocumentLine> documents,
        List<DecisionLine> decisions, List<NoteLine> notes, List<ValueLine> properties, List<ObjectLine> objects, List<RelatedLine> related,
        List<TraceLine> trail, Choices choices) {

    /**
     * What the dossier says of itself.
     *
     * @param geometry         GeoJSON of the place, null for none
     * @param suspensionReason why handling stands still, null when it does not
     * @param extension        how much more time was taken (ISO 8601), null when none was
     */
    public record Text(String description, String explanation, String suspensionReason, String extension, String extensionReason,
            Map<String, Object> geometry, String sourceOrganisation) {
    }

    /** A status it reached. @param by name of who set it, null when not known */
    public record StatusLine(Instant at, LocalizedText name, String explanation, String by) {
    }

    /**
     * Somebody's part.
     *
     * @param name   null when the party is known by its address or number only
     * @param number by which the party is known, null for none
     */
    public record RoleLine(UUID id, RoleKind kind, String description, String name, String number, String explanation) {
    }

    /** A document. @param relation id of its relation to the dossier; @param contents whether there is something to open */
    public record DocumentLine(UUID id, UUID relation, String title, String type, String fileName, Long size, Instant added, Integer version,
            boolean contents, boolean locked, String author) {
    }

    /** A decision that was taken. */
    public record DecisionLine(UUID id, String number, String type, LocalDate date, LocalDate effective, LocalDate expiry, String explanation) {
    }

    /** A note of those who handle it. */
    public record NoteLine(UUID id, String subject, String text, String by, Instant at) {
    }

    /** A value of a property. */
    public record ValueLine(String name, String value) {
    }

    /** What it is about. */
    public record ObjectLine(String kind, String description) {
    }

    /**
     * A dossier that has to do with it.
     *
     * @param relation null for a part of it or the one it is a part of
     * @param number   null when the caller may not see that dossier
     */
    public record RelatedLine(UUID id, DossierRelation relation, Kin kin, String number, LocalizedText type) {
    }

    /** How dossiers hang together. */
    public enum Kin {
        PARENT, CHILD, RELATED
    }

    /** A line of the audit trail. @param what names of the fields that changed */
    public record TraceLine(Instant at, ResourceKind kind, Action action, String by, String reason, List<String> what) {

        public TraceLine {
            what = List.copyOf(what);
        }
    }

    /**
     * What can be chosen.
     *
     * @param statuses without the end status
     * @param end      id of the end status, null when there is none
     */
    public record Choices(List<Choice> statuses, UUID end, List<Choice> results, List<Choice> roles, List<Choice> documentTypes,
            boolean suspension, boolean extension) {

        public Choices {
            statuses = List.copyOf(statuses);
            results = List.copyOf(results);
            roles = List.copyOf(roles);
            documentTypes = List.copyOf(documentTypes);
        }
    }

    /** Something with a name. */
    public record Choice(UUID id, String name) {
    }

    public DossierFile {
        statuses = List.copyOf(statuses);
        roles = List.copyOf(roles);
        documents = List.copyOf(documents);
        decisions = List.copyOf(decisions);
        notes = List.copyOf(notes);
        properties = List.copyOf(properties);
        objects = List.copyOf(objects);
        related = List.copyOf(related);
        trail = List.copyOf(trail);
    }
}
