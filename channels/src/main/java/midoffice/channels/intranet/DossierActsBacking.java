package midoffice.channels.intranet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import midoffice.catalogue.api.Units;
import midoffice.channels.identity.CurrentCaller;
import midoffice.crm.api.Staff;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.UnitId;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.register.Confidentiality;
import midoffice.dossier.api.register.DossierRelation;
import midoffice.dossier.api.register.PartyType;
import midoffice.dossier.api.staff.Assignments;
import midoffice.dossier.api.staff.Assignments.Chosen;
import midoffice.dossier.api.staff.Assignments.Outcome;
import midoffice.dossier.api.staff.DossierActs;
import midoffice.dossier.api.staff.DossierActs.Act;
import midoffice.dossier.api.staff.DossierActs.Upload;

/** The acts on the page of a dossier. Each form carries the version that is on screen, so that nobody undoes what a colleague did. */
@Named("acts")
@RequestScoped
public class DossierActsBacking {

    private CurrentCaller current;
    private DossierActs acts;
    private Assignments assignments;
    private Staff staff;
    private Units units;
    private Notices notices;

    private String reason;
    private String choice;
    private String text;
    private String more;
    private String from;
    private String until;
    private Part file;
    private String failed;

    protected DossierActsBacking() {
    }

    @Inject
    DossierActsBacking(CurrentCaller current, DossierActs acts, Assignments assignments, Staff staff, Units units, Notices notices) {
        this.current = current;
        this.acts = acts;
        this.assignments = assignments;
        this.staff = staff;
        this.units = units;
        this.notices = notices;
    }

    /** Does the act of that name with what its form says. */
    public String run(String act) {
        try {
            Act seen = new Act(caller(), dossier(), version(), reason);
            switch (act) {
                case "assign" -> given(assignments.assign(caller(), chosen(), choice, reason));
                case "release" -> given(assignments.release(caller(), chosen(), reason));
                case "hand" -> given(assignments.handOver(caller(), chosen(), choice == null ? null : new UnitId(choice), reason));
                case "status", "reopen" -> acts.setStatus(seen, id(choice));
                case "close" -> acts.close(seen, id(choice));
                case "suspend" -> acts.suspend(seen);
                case "resume" -> acts.resume(seen);
                case "extend" -> acts.extend(seen, days());
                case "terms" -> acts.terms(seen, TypedDay.of("target", "day-invalid", parameter("target")), TypedDay.of("deadline", "day-invalid", parameter("deadline")));
                case "confidentiality" -> acts.confidentiality(seen, constant(Confidentiality.class));
                case "place" -> acts.place(seen, degrees(from), degrees(until));
                case "note" -> acts.note(seen, text, more);
                case "role" -> acts.addRole(seen, id(choice), partyType(), text, more);
                case "unrole" -> acts.removeRole(seen, id(choice));
                case "relate" -> acts.relate(seen, text, constant(DossierRelation.class));
                case "unrelate" -> acts.unrelate(seen, id(choice));
                case "document" -> upload(sent -> acts.addDocument(seen, id(choice), text, sent));
                case "version" -> upload(sent -> acts.newVersion(seen, id(choice), sent));
                default -> throw new DomainException.NotFound("not-found", "No act " + act);
            }
            notices.done("act.done." + act);
            return act.equals("hand") ? "dossiers?faces-redirect=true" : "dossier?faces-redirect=true&nr=" + parameter("nr");
        } catch (DomainException e) {
            failed = act;
            notices.failed(e);
            return null;
        }
    }

    /** One dossier was to be given away: what went wrong with it is told as any other error. */
    private static void given(Outcome outcome) {
        outcome.failures().stream().findFirst().ifPresent(f -> {
            if (f.code().equals("dossier-changed")) {
                throw new DomainException.Stale("dossier-changed", "Somebody else changed it");
            }
            throw new DomainException.Conflict(f.code(), "It stayed as it was");
        });
    }

    private List<Chosen> chosen() {
        return List.of(new Chosen(new DossierId(dossier()), version()));
    }

    /** What was sent lies in a file of its own until it is taken in. */
    private void upload(Consumer<Upload> act) {
        if (file == null || file.getSize() == 0) {
            throw new DomainException.Invalid("file", "required", "Choose a file");
        }
        try {
            Path kept = Files.createTempFile("upload", ".part");
            try (InputStream content = file.getInputStream()) {
                Files.copy(content, kept, StandardCopyOption.REPLACE_EXISTING);
                act.accept(new Upload(file.getSubmittedFileName(), file.getContentType(), kept));
            } finally {
                Files.deleteIfExists(kept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UUID dossier() {
        return id(parameter("seen-id"));
    }

    /** The version that was on screen. */
    private static long version() {
        try {
            return Long.parseLong(parameter("seen-version"));
        } catch (NumberFormatException e) {
            throw new DomainException.Stale("dossier-changed", "No version was sent along");
        }
    }

    private static String parameter(String name) {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(name);
    }

    private PartyType partyType() {
        return Arrays.stream(PartyType.values()).filter(t -> t.name().equals(from)).findFirst().orElse(null);
    }

    private <E extends Enum<E>> E constant(Class<E> kind) {
        return Arrays.stream(kind.getEnumConstants()).filter(c -> c.name().equals(choice)).findFirst().orElse(null);
    }

    private int days() {
        try {
            return Integer.parseInt(String.valueOf(text).strip());
        } catch (NumberFormatException e) {
            throw new DomainException.Invalid("days", "days-invalid", "Not a number: " + text);
        }
    }

    private static Double degrees(String degrees) {
        try {
            return degrees == null || degrees.isBlank() ? null : Double.valueOf(degrees.strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new DomainException.Invalid("place", "place-invalid", "Not degrees: " + degrees);
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw new DomainException.Invalid("choice", "required", "Nothing was chosen");
        }
    }

    private Caller caller() {
        return current.as(Purpose.HANDLING);
    }

    public List<Staff.Member> getColleagues() {
        return staff.members(caller(), caller().unit());
    }

    public List<Units.UnitView> getOtherUnits() {
        return units.all().stream().filter(u -> !u.id().equals(caller().unit())).toList();
    }

    public List<PartyType> getPartyTypes() {
        return List.of(PartyType.values());
    }

    public List<DossierRelation> getRelations() {
        return List.of(DossierRelation.values());
    }

    public List<Confidentiality> getConfidentialities() {
        return List.of(Confidentiality.values());
    }

    /** @return the act that did not succeed, so that its form stays open */
    public String getFailed() {
        return failed;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getChoice() {
        return choice;
    }

    public void setChoice(String choice) {
        this.choice = choice;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getMore() {
        return more;
    }

    public void setMore(String more) {
        this.more = more;
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

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
