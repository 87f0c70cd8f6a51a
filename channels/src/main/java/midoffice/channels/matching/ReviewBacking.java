package midoffice.channels.matching;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.Notices;
import midoffice.crm.api.MatchReview;
import midoffice.crm.api.MatchReview.Candidate;
import midoffice.crm.api.MatchReview.Case;
import midoffice.crm.api.MatchReview.RecordRow;
import midoffice.crm.api.SourceImports.State;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.crm.api.common.PartyId;

/** Records of a department that somebody must look at, one beside the parties that it may be of. */
@Named
@RequestScoped
public class ReviewBacking {

    private static final int SHOWN = 50;

    private CurrentCaller current;
    private MatchReview review;
    private Notices notices;

    private String system;
    private String recordId;
    private String state;
    private String after;
    private String version;
    private String party;
    private String decision;
    private Page<RecordRow> rows;
    private Case shown;

    protected ReviewBacking() {
    }

    @Inject
    ReviewBacking(CurrentCaller current, MatchReview review, Notices notices) {
        this.current = current;
        this.review = review;
        this.notices = notices;
    }

    public void open() {
        try {
            rows = review.records(caller(), system, getChosenState(), new PageRequest(after == null || after.isEmpty() ? null : after, SHOWN));
            UUID wanted = recordId != null && !recordId.isEmpty() ? UUID.fromString(recordId) : rows.items().isEmpty() ? null : rows.items().get(0).id();
            shown = wanted == null ? null : review.view(caller(), system, wanted);
        } catch (IllegalArgumentException e) {
            notices.instead(new DomainException.NotFound("source-record-not-found", "No record " + recordId));
        } catch (DomainException refused) {
            notices.instead(refused);
        }
    }

    /** Does what the reader decided, when nobody else decided on the record meanwhile. */
    public String decide() {
        try {
            UUID id = UUID.fromString(recordId);
            long seen = Long.parseLong(version);
            switch (String.valueOf(decision)) {
                case "same" -> review.same(caller(), system, id, PartyId.of(party), seen);
                case "different" -> review.different(caller(), system, id, PartyId.of(party), seen);
                case "new" -> review.register(caller(), system, id, seen);
                default -> throw new IllegalArgumentException("No decision " + decision);
            }
            notices.done("match.done." + decision);
            return "koppelen-nazicht?faces-redirect=true&bron=" + system + "&stand=" + getChosenState();
        } catch (DomainException refused) {
            notices.failed(refused);
        } catch (IllegalArgumentException | NullPointerException e) {
            notices.failed(new DomainException.Stale("source-record-changed", "No such decision: " + e.getMessage()));
        }
        return null;
    }

    /** @return the record on screen as part of an address */
    public String getAddress() {
        return shown == null ? "" : "bron=" + system + "&stand=" + getChosenState() + "&record=" + shown.id() + "&versie=" + shown.version();
    }

    public State getChosenState() {
        try {
            return state == null || state.isEmpty() ? State.TO_REVIEW : State.valueOf(state);
        } catch (IllegalArgumentException e) {
            return State.TO_REVIEW;
        }
    }

    public List<RecordRow> getRows() {
        return rows == null ? List.of() : rows.items();
    }

    public long getTotal() {
        return rows == null ? 0 : rows.total();
    }

    public String getNext() {
        return rows == null ? null : rows.next();
    }

    public Case getShown() {
        return shown;
    }

    /** @return whether somebody may still decide on it */
    public boolean isOpenCase() {
        return shown != null && (shown.state() == State.TO_REVIEW || shown.state() == State.NEW);
    }

    public List<ComparedLine> lines(Candidate candidate) {
        return ComparedLine.of(shown.values(), candidate.values(), candidate.agreement());
    }

    public long percent(Candidate candidate) {
        return Math.round(candidate.score() * 100);
    }

    public String getSystem() {
        return system;
    }

    public void setSystem(String system) {
        this.system = system;
    }

    public String getRecordId() {
        return recordId;
    }

    public void setRecordId(String recordId) {
        this.recordId = recordId;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }

    public String getParty() {
        return party;
    }

    public void setParty(String party) {
        this.party = party;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }

    private Caller caller() {
        return current.as("koppelen van gegevens");
    }
}
