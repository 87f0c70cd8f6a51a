package midoffice.dossier.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.Component;
import midoffice.dossier.api.register.Confidentiality;
import midoffice.dossier.api.register.Criteria;
import midoffice.dossier.api.register.DossierNoteRegister;
import midoffice.dossier.api.register.DossierNoteRegister.NoteStatus;
import midoffice.dossier.api.register.DossierNoteRegister.NoteType;
import midoffice.dossier.api.register.DossierRegister;
import midoffice.dossier.api.register.DossierRegister.Extension;
import midoffice.dossier.api.register.DossierRegister.Related;
import midoffice.dossier.api.register.DossierRegister.Suspension;
import midoffice.dossier.api.register.DossierRelation;
import midoffice.dossier.api.register.PartyType;
import midoffice.dossier.api.register.Permission;
import midoffice.dossier.api.register.ResultRegister;
import midoffice.dossier.api.register.RoleRegister;
import midoffice.dossier.api.register.StatusRegister;
import midoffice.dossier.api.staff.DossierActs;
import midoffice.dossier.record.DossierAccess;
import midoffice.dossier.record.DossierAccess.DossierGist;
import midoffice.dossier.record.DossierBook;
import midoffice.dossier.register.FactsJson;
import midoffice.dossier.register.Reach;
import midoffice.dossier.register.Rights;

/** Does what officials do with a dossier through the registers, after a look at the version that was on screen. */
@ApplicationScoped
class ActOnDossiers implements DossierActs {

    private static final int MOST_DAYS = 3650;
    private static final int LONGEST_NOTE = 10_000;
    private static final int LONGEST_SUBJECT = 200;
    private static final double NORTH = 90;
    private static final double EAST = 180;

    @Inject
    private DossierRegister dossiers;
    @Inject
    private StatusRegister statuses;
    @Inject
    private ResultRegister results;
    @Inject
    private RoleRegister roles;
    @Inject
    private DossierNoteRegister notes;
    @Inject
    private AddDocuments documents;
    @Inject
    private FileRepository files;
    @Inject
    private FileParts parts;
    @Inject
    private DossierAccess access;
    @Inject
    private DossierBook book;
    @Inject
    private Rights rights;
    @Inject
    private Clock clock;

    @Override
    @Transactional
    public void setStatus(Act act, UUID statusType) {
        Change change = begin(act);
        statuses.create(change, new StatusRegister.Facts(act.dossier(), statusType, now(), change.reason(), null));
    }

    @Override
    @Transactional
    public void close(Act act, UUID resultType) {
        Change change = begin(act);
        UUID end = parts.choices(access.gist(act.dossier()).type()).end();
        if (end == null) {
            throw new DomainException.Invalid("status", "no-end-status", "The type has no end status");
        }
        ResultRegister.Facts facts = new ResultRegister.Facts(act.dossier(), resultType, change.reason());
        List<ResultRegister.View> before = results.list(act.by(), Criteria.where("dossier", act.dossier(), 1)).rows();
        if (before.isEmpty()) {
            results.create(change, facts);
        } else {
            // it was closed before and opened again
            results.change(change, before.get(0).id(), old -> facts);
        }
        statuses.create(change, new StatusRegister.Facts(act.dossier(), end, now(), change.reason(), null));
    }

    @Override
    @Transactional
    public void suspend(Act act) {
        DossierGist gist = gist(act);
        if (!parts.choices(gist.type()).suspension()) {
            throw new DomainException.Invalid("suspension", "suspension-not-allowed", "The type allows no suspension");
        }
        Change change = begin(act);
        edit(change, act, Map.of("suspension", new Suspension(true, change.reason())));
    }

    @Override
    @Transactional
    public void resume(Act act) {
        Change change = begin(act);
        edit(change, act, Map.of("suspension", new Suspension(false, change.reason())));
    }

    @Override
    @Transactional
    public void extend(Act act, int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new DomainException.Invalid("days", "days-invalid", "1 to " + MOST_DAYS + " days");
        }
        if (!parts.choices(gist(act).type()).extension()) {
            throw new DomainException.Invalid("extension", "extension-not-allowed", "The type allows no extension");
        }
        Change change = begin(act);
        dossiers.change(change, act.dossier(), before -> {
            Map<String, Object> more = new HashMap<>();
            more.put("extension", new Extension(change.reason(), "P" + days + "D"));
            more.put("plannedEndDate", before.plannedEndDate() == null ? null : before.plannedEndDate().plusDays(days));
            more.put("deadline", before.deadline() == null ? null : before.deadline().plusDays(days));
            return with(before, more);
        });
    }

    @Override
    @Transactional
    public void terms(Act act, LocalDate target, LocalDate deadline) {
        if (target != null && deadline != null && deadline.isBefore(target)) {
            throw new DomainException.Invalid("deadline", "terms-invalid", "The last day cannot come before the target");
        }
        Map<String, Object> more = new HashMap<>();
        more.put("plannedEndDate", target);
        more.put("deadline", deadline);
        edit(begin(act), act, more);
    }

    @Override
    @Transactional
    public void confidentiality(Act act, Confidentiality confidentiality) {
        if (confidentiality == null) {
            throw new DomainException.Invalid("confidentiality", "required", "Choose a confidentiality");
        }
        edit(begin(act), act, Map.of("confidentiality", confidentiality));
    }

    @Override
    @Transactional
    public void place(Act act, Double latitude, Double longitude) {
        Map<String, Object> more = new HashMap<>();
        if (latitude == null && longitude == null) {
            more.put("geometry", null);
        } else if (latitude == null || longitude == null || Math.abs(latitude) > NORTH || Math.abs(longitude) > EAST) {
            throw new DomainException.Invalid("place", "place-invalid", "A place has a latitude and a longitude in degrees");
        } else {
            more.put("geometry", Map.of("type", "Point", "coordinates", List.of(longitude, latitude)));
        }
        edit(begin(act), act, more);
    }

    @Override
    @Transactional
    public void note(Act act, String subject, String text) {
        text("subject", subject, LONGEST_SUBJECT);
        text("note", text, LONGEST_NOTE);
        Change change = begin(act, subject.strip());
        notes.create(change, new DossierNoteRegister.Facts(subject.strip(), text.strip(), act.by().name(), NoteType.INTERNAL, NoteStatus.FINAL,
                act.dossier()));
    }

    @Override
    @Transactional
    public void addRole(Act act, UUID roleType, PartyType partyType, String name, String number) {
        text("name", name, LONGEST_SUBJECT);
        if (partyType == null) {
            throw new DomainException.Invalid("partyType", "required", "Choose what kind of party it is");
        }
        Change change = begin(act);
        roles.create(change, new RoleRegister.Facts(act.dossier(), null, partyType, null, roleType, change.reason(), null, null,
                identification(partyType, name.strip(), number == null || number.isBlank() ? null : number.strip())));
    }

    private static Map<String, Object> identification(PartyType type, String name, String number) {
        Map<String, Object> said = new HashMap<>();
        switch (type) {
            case NATURAL_PERSON -> {
                said.put("surname", name);
                put(said, "otherPersonNumber", number);
            }
            case LEGAL_PERSON -> {
                said.put("registeredName", name);
                put(said, "otherOrganisationNumber", number);
            }
            case ESTABLISHMENT -> {
                said.put("tradeNames", List.of(name));
                put(said, "establishmentNumber", number);
            }
            case ORGANISATIONAL_UNIT -> {
                said.put("name", name);
                put(said, "unitNumber", number);
            }
            case EMPLOYEE -> {
                said.put("surname", name);
                put(said, "employeeNumber", number);
            }
            default -> throw new IllegalArgumentException("No such kind of party: " + type);
        }
        return said;
    }

    private static void put(Map<String, Object> said, String field, String value) {
        if (value != null) {
            said.put(field, value);
        }
    }

    @Override
    @Transactional
    public void removeRole(Act act, UUID role) {
        Change change = begin(act);
        requireOf(act, roles.read(act.by(), role).dossier());
        roles.delete(change.of(null), role);
    }

    @Override
    @Transactional
    public void relate(Act act, String otherNumber, DossierRelation relation) {
        Reach reach = rights.require(act.by(), Component.DOSSIERS, Permission.DOSSIERS_READ);
        String number = otherNumber == null ? "" : otherNumber.strip();
        UUID other = files.byNumber(number, reach).map(ListedDossier::id).filter(id -> !id.equals(act.dossier()))
                .orElseThrow(() -> new DomainException.Invalid("other", "dossier-unknown", "No other dossier has number " + number));
        Change change = begin(act);
        dossiers.change(change, act.dossier(), before -> {
            List<Related> all = new ArrayList<>(before.relatedDossiers());
            all.removeIf(r -> r.dossier().equals(other));
            all.add(new Related(other, relation == null ? DossierRelation.CONTRIBUTION : relation));
            return with(before, Map.of("relatedDossiers", all));
        });
    }

    @Override
    @Transactional
    public void unrelate(Act act, UUID other) {
        Change change = begin(act);
        dossiers.change(change, act.dossier(), before -> with(before, Map.of("relatedDossiers",
                before.relatedDossiers().stream().filter(r -> !r.dossier().equals(other)).toList())));
    }

    @Override
    @Transactional
    public void addDocument(Act act, UUID documentType, String title, Upload file) {
        text("title", title, LONGEST_SUBJECT);
        Change change = begin(act);
        documents.add(change, access.gist(act.dossier()), documentType, title.strip(), file);
    }

    @Override
    @Transactional
    public void newVersion(Act act, UUID document, Upload file) {
        documents.renew(begin(act), act.dossier(), document, file);
    }

    private void edit(Change change, Act act, Map<String, ?> more) {
        dossiers.change(change, act.dossier(), before -> with(before, more));
    }

    /** What the dossier says, with some of it replaced; the database's own checks of the register follow. */
    private static DossierRegister.Facts with(DossierRegister.View before, Map<String, ?> more) {
        return FactsJson.read(FactsJson.write(before), more, DossierRegister.Facts.class);
    }

    private Change begin(Act act) {
        return begin(act, GiveDossiers.reason(act.reason()));
    }

    /** Rights first, then the lock and the version. */
    private Change begin(Act act, String reason) {
        gist(act);
        book.requireVersion(new DossierId(act.dossier()), act.version());
        return new Change(act.by(), act.by().subject(), reason, null);
    }

    private DossierGist gist(Act act) {
        Caller by = act.by();
        rights.require(by, Component.DOSSIERS, Permission.DOSSIERS_UPDATE);
        return access.reachable(by, act.dossier())
                .orElseThrow(() -> new DomainException.NotFound("not-found", "No dossier " + act.dossier() + " that the caller may see"));
    }

    private static void requireOf(Act act, UUID dossier) {
        if (!act.dossier().equals(dossier)) {
            throw new DomainException.NotFound("not-found", "It does not belong to dossier " + act.dossier());
        }
    }

    private static void text(String field, String text, int longest) {
        if (text == null || text.isBlank()) {
            throw new DomainException.Invalid(field, "required", "Fill in " + field);
        }
        if (text.strip().length() > longest) {
            throw new DomainException.Invalid(field, "too-long", field + " has at most " + longest + " characters");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
