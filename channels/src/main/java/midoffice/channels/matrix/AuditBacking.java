package midoffice.channels.matrix;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.Notices;
import midoffice.channels.intranet.TypedDay;
import midoffice.channels.intranet.Words;
import midoffice.crm.api.Parties;
import midoffice.crm.api.access.AccessAudit;
import midoffice.crm.api.access.AccessAudit.NamedLook;
import midoffice.crm.api.access.AccessAudit.Verification;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.PartyId;

/** Who looked at somebody's data, for auditors; and whether the log is whole. */
@Named
@RequestScoped
public class AuditBacking {

    private static final int DAYS = 30;

    private CurrentCaller current;
    private Parties parties;
    private AccessAudit audit;
    private Words words;
    private Notices notices;

    private String number;
    private String from;
    private String until;
    private String reason;
    private List<NamedLook> looks;
    private Verification verification;

    protected AuditBacking() {
    }

    @Inject
    AuditBacking(CurrentCaller current, Parties parties, AccessAudit audit, Words words, Notices notices) {
        this.current = current;
        this.parties = parties;
        this.audit = audit;
        this.words = words;
        this.notices = notices;
    }

    /** Refuses whoever is no auditor. */
    public void open() {
        if (!caller().has(Role.AUDITOR)) {
            notices.instead(new DomainException.Refused("not-allowed", caller().subject() + " is no auditor"));
        } else if (from == null) {
            from = words.today().minusDays(DAYS).toString();
            until = words.today().toString();
        }
    }

    /** Looks; the look is logged. */
    public String show() {
        try {
            caller().requireAny(Role.AUDITOR);
            Optional<PartyId> party = parties.byIdentifier(Caller.system("audit"), number == null ? "" : number);
            if (party.isEmpty()) {
                notices.failed(new DomainException.NotFound("audit-unknown", "No party with that number"));
            } else {
                looks = audit.looksAt(caller(), party.get(), TypedDay.needed("from", "date-invalid", from), TypedDay.needed("until", "date-invalid", until), reason);
            }
        } catch (DomainException refused) {
            notices.failed(refused);
        }
        return null;
    }

    public String check() {
        try {
            verification = audit.verify(caller());
        } catch (DomainException refused) {
            notices.failed(refused);
        }
        return null;
    }

    public List<NamedLook> getLooks() {
        return looks;
    }

    /** @return what was seen, in words */
    public String fields(NamedLook look) {
        return look.fields().stream().map(key -> words.code("attribute", key)).collect(Collectors.joining(", "));
    }

    public String getChain() {
        if (verification == null) {
            return "";
        }
        return verification.isWhole() ? words.get("audit.chain.whole", verification.sealed(), verification.unsealed(), verification.head())
                : words.get("audit.chain.broken", verification.fault());
    }

    public boolean isBroken() {
        return verification != null && !verification.isWhole();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    private Caller caller() {
        return current.as("auditing");
    }
}
