package midoffice.channels.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.Notices;
import midoffice.channels.intranet.ScreenLanguage;
import midoffice.channels.web.Words;
import midoffice.crm.api.Parties;
import midoffice.crm.api.PersonalData;
import midoffice.crm.api.PersonalData.Erasure;
import midoffice.crm.api.PersonalData.State;
import midoffice.crm.api.PersonalDataHolder.Fate;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.PartyId;

/** The desk of the privacy officer: files of persons, and requests to erase. */
@Named
@RequestScoped
public class PrivacyBacking {

    private static final String PAGE = "privacy?faces-redirect=true";

    private CurrentCaller current;
    private Parties parties;
    private PersonalData personalData;
    private Notices notices;
    private ScreenLanguage language;

    private String number;
    private String reason;
    private String chosen;
    private String note;
    private String address;
    private List<Erasure> requests;

    protected PrivacyBacking() {
    }

    @Inject
    PrivacyBacking(CurrentCaller current, Parties parties, PersonalData personalData, Notices notices, ScreenLanguage language) {
        this.current = current;
        this.parties = parties;
        this.personalData = personalData;
        this.notices = notices;
        this.language = language;
    }

    /** Refuses whoever is no privacy officer. */
    public void open() {
        if (!caller().has(Role.PRIVACY_OFFICER)) {
            notices.instead(new DomainException.Refused("not-allowed", caller().subject() + " is no privacy officer"));
        }
    }

    /** Leads to the file of whoever has that number. */
    public String find() {
        try {
            PartyId party = party();
            if (reason == null || reason.isBlank()) {
                throw new DomainException.Invalid("reason", "required", "Say why");
            }
            address = "persoonsdossier.zip?partij=" + party + "&reden=" + URLEncoder.encode(reason.strip(), StandardCharsets.UTF_8);
        } catch (DomainException refused) {
            notices.failed(refused);
        }
        return null;
    }

    /** Takes a request in somebody's name, who came to the desk or wrote. */
    public String ask() {
        try {
            UUID request = personalData.ask(caller(), party(), reason);
            return "privacy?faces-redirect=true&verzoek=" + request;
        } catch (DomainException refused) {
            notices.failed(refused);
            return null;
        }
    }

    private PartyId party() {
        caller().requireAny(Role.PRIVACY_OFFICER);
        Optional<PartyId> party = parties.byIdentifier(Caller.system("privacy"), number == null ? "" : number);
        return party.orElseThrow(() -> new DomainException.NotFound("audit-unknown", "No party with that number"));
    }

    public String erase() {
        return notices.act(() -> personalData.erase(caller(), request(), note), "privacy.done.erased", PAGE);
    }

    public String refuse() {
        return notices.act(() -> personalData.refuse(caller(), request(), note), "privacy.done.refused", PAGE);
    }

    private UUID request() {
        try {
            return UUID.fromString(chosen);
        } catch (IllegalArgumentException e) {
            throw new DomainException.NotFound("erasure-not-found", "No request " + chosen);
        }
    }

    public List<Erasure> getRequests() {
        if (requests == null) {
            requests = personalData.requests(caller());
        }
        return requests;
    }

    /** @return what an erasure would do, in sentences; empty when nothing that waits is chosen */
    public List<String> getPreview() {
        Optional<Erasure> request = getRequests().stream().filter(each -> each.id().toString().equals(chosen) && each.state() == State.ASKED).findFirst();
        return request.map(each -> sentences(personalData.preview(caller(), each.id()))).orElse(List.of());
    }

    /** @return what was done, in sentences */
    public List<String> sentences(List<Fate> fates) {
        return MyFilePage.fates(fates, new Words(language.current()));
    }

    public String getAddress() {
        return address;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    private Caller caller() {
        return current.as("request of the person");
    }
}
