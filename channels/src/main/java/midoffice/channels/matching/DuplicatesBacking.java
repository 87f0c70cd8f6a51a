package midoffice.channels.matching;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.Notices;
import midoffice.crm.api.DuplicateParties;
import midoffice.crm.api.DuplicateParties.Pair;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.PartyMerging;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.crm.api.common.PartyId;

/** Parties that may be one, side by side: they are merged, or said to be two. */
@Named
@RequestScoped
public class DuplicatesBacking {

    private static final int SHOWN = 10;

    private CurrentCaller current;
    private DuplicateParties duplicates;
    private PartyMerging merging;
    private Notices notices;

    private Page<Pair> pairs;
    private String after;
    private String reason;
    private String pairId;
    private String version;
    private String kept;
    private String merged;

    protected DuplicatesBacking() {
    }

    @Inject
    DuplicatesBacking(CurrentCaller current, DuplicateParties duplicates, PartyMerging merging, Notices notices) {
        this.current = current;
        this.duplicates = duplicates;
        this.merging = merging;
        this.notices = notices;
    }

    /** Refuses whoever may not settle doubles. */
    public void open() {
        try {
            pairs = duplicates.open(caller(), new PageRequest(after == null || after.isEmpty() ? null : after, SHOWN));
        } catch (DomainException refused) {
            notices.instead(refused);
        }
    }

    public String find() {
        return tried(() -> {
            int found = duplicates.find(caller(), PartyKind.PERSON) + duplicates.find(caller(), PartyKind.ORGANISATION);
            notices.done("match.dup.found", found);
        });
    }

    /** They are one; the pair is settled by that. */
    public String merge() {
        return tried(() -> {
            merging.merge(caller(), PartyId.of(kept), PartyId.of(merged), reason);
            notices.done("match.dup.merged");
        });
    }

    public String different() {
        return tried(() -> {
            duplicates.different(caller(), UUID.fromString(pairId), reason, Long.parseLong(version));
            notices.done("match.dup.different");
        });
    }

    private String tried(Runnable act) {
        try {
            act.run();
            return "dubbels?faces-redirect=true";
        } catch (DomainException refused) {
            notices.failed(refused);
        } catch (IllegalArgumentException | NullPointerException e) {
            notices.failed(new DomainException.Stale("pair-changed", "No such pair: " + e.getMessage()));
        }
        return null;
    }

    public List<Pair> getPairs() {
        return pairs == null ? List.of() : pairs.items();
    }

    public long getTotal() {
        return pairs == null ? 0 : pairs.total();
    }

    public String getNext() {
        return pairs == null ? null : pairs.next();
    }

    public List<ComparedLine> lines(Pair pair) {
        return ComparedLine.of(pair.one().values(), pair.other().values(), pair.agreement());
    }

    /** @return how likely they are one, in percent */
    public long percent(Pair pair) {
        return Math.round(pair.score() * 100);
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getPairId() {
        return pairId;
    }

    public void setPairId(String pairId) {
        this.pairId = pairId;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }

    public String getKept() {
        return kept;
    }

    public void setKept(String kept) {
        this.kept = kept;
    }

    public String getMerged() {
        return merged;
    }

    public void setMerged(String merged) {
        this.merged = merged;
    }

    private Caller caller() {
        return current.as("dubbels nakijken");
    }
}
