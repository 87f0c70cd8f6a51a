package midoffice.channels.typeimport;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.channels.intranet.Notices;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.Jobs.JobView;
import midoffice.dossier.api.Jobs.Kind;
import midoffice.dossier.api.TypeMoves;
import midoffice.dossier.api.TypeMoves.Part;
import midoffice.dossier.api.TypeMoves.Preview;
import midoffice.dossier.api.TypeMoves.Version;

/** The page on which a process analyst moves running dossiers to a newer version of their type. */
@Named("typeMove")
@ViewScoped
public class TypeMoveBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private JobPage page;
    private TypeMoves moves;
    private Notices notices;

    private String id;
    private String from;
    private String to;
    private String reason;
    private transient List<Version> versions;
    private transient Preview preview;
    private final Map<UUID, String> chosen = new HashMap<>();

    protected TypeMoveBacking() {
    }

    @Inject
    TypeMoveBacking(JobPage page, TypeMoves moves, Notices notices) {
        this.page = page;
        this.moves = moves;
        this.notices = notices;
    }

    public void open() {
        page.open(id, Kind.TYPE_MOVE);
    }

    public List<JobView> getJobs() {
        return page.list(Kind.TYPE_MOVE);
    }

    /** @return versions that have running dossiers and a newer version to move to */
    public List<Version> getMovable() {
        return all().stream().filter(v -> v.running() > 0 && !newer(v).isEmpty()).toList();
    }

    /** @return the newer versions of the same type, the newest first */
    public List<Version> newer(Version version) {
        return all().stream().filter(v -> v.catalogue().equals(version.catalogue()) && v.identification().equals(version.identification())
                && v.validFrom().isAfter(version.validFrom())).sorted((a, b) -> b.validFrom().compareTo(a.validFrom())).toList();
    }

    private List<Version> all() {
        if (versions == null) {
            versions = moves.versions(page.caller());
        }
        return versions;
    }

    /** @return what would change, null when no two versions were chosen or they do not fit: that is told */
    public Preview getPreview() {
        if (preview == null && from != null && to != null) {
            try {
                preview = moves.preview(page.caller(), UUID.fromString(from), UUID.fromString(to), picked());
                preview.parts().forEach(part -> chosen.putIfAbsent(part.id(), part.becomes() == null ? "" : part.becomes().toString()));
            } catch (IllegalArgumentException noId) {
                refused(new DomainException.Invalid("", "type-unknown", noId.getMessage()));
            } catch (DomainException refusal) {
                refused(refusal);
            }
        }
        return preview;
    }

    private void refused(DomainException refusal) {
        from = null;
        notices.failed(refusal);
    }

    /** What the analyst chose; a part without a choice has no counterpart. */
    private Map<UUID, UUID> picked() {
        Map<UUID, UUID> picked = new HashMap<>();
        chosen.forEach((part, other) -> picked.put(part, other == null || other.isBlank() ? null : UUID.fromString(other)));
        return picked;
    }

    /** Shows the preview again with what was chosen. */
    public void look() {
        preview = null;
    }

    public String start() {
        try {
            UUID job = moves.start(page.caller(), UUID.fromString(from), UUID.fromString(to), picked(), reason);
            return JobPage.address(Kind.TYPE_MOVE) + "&id=" + job;
        } catch (DomainException refusal) {
            notices.failed(refusal);
            preview = null;
            return null;
        }
    }

    public boolean isUnmapped(Part part) {
        return part.becomes() == null;
    }

    public Map<UUID, String> getChosen() {
        return chosen;
    }

    public String getId() {
        return id;
    }

    public void setId(String wanted) {
        id = wanted;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String wanted) {
        from = wanted;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String wanted) {
        to = wanted;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String why) {
        reason = why;
    }
}
