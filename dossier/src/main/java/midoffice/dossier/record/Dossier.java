package midoffice.dossier.record;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import midoffice.catalogue.api.ProductId;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.register.ArchiveStatus;
import midoffice.dossier.api.register.Confidentiality;
import midoffice.dossier.api.register.DossierRegister;
import midoffice.dossier.register.Registered;
import midoffice.dossier.type.TypeFacts;

/**
 * A dossier: opened under a type, it reaches statuses of that type, gets a result, and is closed by the last of them; some who are allowed to
 * open it again. One that came in at the city's own doors also knows its product and, in plain words, how far it is.
 */
@Entity
@Table(name = "dos_dossier")
class Dossier extends Registered {

    @Column(name = "number")
    private String number;
    @Column(name = "type_key")
    private String typeKey;
    @Column(name = "type_version")
    private Integer typeVersion;
    @Convert(converter = UuidConverter.class)
    @Column(name = "product")
    private UUID product;
    @Column(name = "product_version")
    private Integer productVersion;
    @Convert(converter = UuidConverter.class)
    @Column(name = "applicant")
    private UUID applicant;
    @Column(name = "applicant_name")
    private String applicantName;
    @Column(name = "unit")
    private String unit;
    @Column(name = "channel")
    private String channel;
    @Column(name = "status")
    private String status;
    @Column(name = "opened")
    private Instant opened;
    @Column(name = "target")
    private LocalDate target;
    @Column(name = "deadline")
    private LocalDate deadline;
    @Column(name = "closed")
    private Instant closed;
    @Column(name = "result")
    private String result;
    @Column(name = "handler")
    private String handler;
    @Convert(converter = UuidConverter.class)
    @Column(name = "type")
    private UUID type;
    @Column(name = "level")
    private int level;
    @Column(name = "source_organisation")
    private String sourceOrganisation;
    @Column(name = "registration_date")
    private LocalDate registrationDate;
    @Column(name = "start_date")
    private LocalDate startDate;
    @Column(name = "end_date")
    private LocalDate endDate;
    @Column(name = "publication_date")
    private LocalDate publicationDate;
    @Column(name = "archive_nomination")
    private String archiveNomination;
    @Column(name = "archive_status")
    private String archiveStatus;
    @Column(name = "archive_action_date")
    private LocalDate archiveActionDate;
    @Convert(converter = UuidConverter.class)
    @Column(name = "parent")
    private UUID parent;
    @Convert(converter = UuidConverter.class)
    @Column(name = "last_status")
    private UUID lastStatus;
    @Convert(converter = UuidConverter.class)
    @Column(name = "result_entry")
    private UUID resultEntry;
    @Column(name = "suspended_since")
    private LocalDate suspendedSince;

    protected Dossier() {
    }

    private Dossier(DossierRegister.Facts facts, Instant now) {
        super(now);
        this.opened = now;
        this.number = facts.identification();
        this.sourceOrganisation = facts.sourceOrganisation();
        say(facts);
    }

    /** Opens a dossier; its facts are checked and complete. */
    static Dossier register(DossierRegister.Facts facts, Instant now) {
        return new Dossier(facts, now);
    }

    /** It came in at one of the city's own doors: for a product, by a party that is known, of a type that a process handles. */
    void ofHouse(NewDossier wanted, TypeFacts of) {
        typeKey = of.key();
        typeVersion = of.version();
        product = wanted.product().value();
        productVersion = wanted.productVersion();
        applicant = wanted.applicant().value();
        applicantName = wanted.applicantName();
        unit = of.unit().code();
        channel = wanted.channel();
        status = of.first().key();
    }

    /** Whether it came in at one of the city's own doors. */
    boolean isOfHouse() {
        return typeKey != null;
    }

    /** In whose hands it is. @param login null when no official has it yet */
    void heldBy(String ofUnit, String login) {
        unit = ofUnit;
        handler = login;
    }

    /** Who asked for it. @param party null when the CRM does not know the party */
    void askedBy(UUID party, String name) {
        applicant = party;
        applicantName = name;
    }

    /** Puts other facts in place of those that stand. */
    final void say(DossierRegister.Facts facts) {
        type = facts.type();
        level = facts.confidentiality().level();
        registrationDate = facts.registrationDate();
        startDate = facts.startDate();
        target = facts.plannedEndDate();
        deadline = facts.deadline();
        publicationDate = facts.publicationDate();
        archiveNomination = facts.archiveNomination() == null ? null : facts.archiveNomination().name();
        archiveStatus = facts.archiveStatus().name();
        archiveActionDate = facts.archiveActionDate();
        parent = facts.parent();
        write(facts);
    }

    /** What clients said of it, with what the register added since. */
    DossierRegister.Facts told() {
        return facts(DossierRegister.Facts.class);
    }

    /** Closes it on that day. */
    void end(LocalDate day, Instant now) {
        endDate = day;
        closed = now;
    }

    /** Opens it again; what followed from its end is void. */
    void reopen() {
        endDate = null;
        closed = null;
        result = null;
        DossierRegister.Facts told = told();
        say(DossierChange.archived(told, null, null, null));
    }

    void reach(UUID status) {
        lastStatus = status;
    }

    void endWith(UUID resultOfRegister) {
        resultEntry = resultOfRegister;
    }

    void suspendedSince(LocalDate day) {
        suspendedSince = day;
    }

    LocalDate suspendedSince() {
        return suspendedSince;
    }

    /** Whether it is archived or given to another archive. */
    boolean isArchived() {
        return archiveStatus != null && !ArchiveStatus.TO_BE_ARCHIVED.name().equals(archiveStatus);
    }

    boolean isEnded() {
        return endDate != null || closed != null;
    }

    UUID type() {
        return type;
    }

    /** @return code of the unit it belongs to, null for none */
    String unitCode() {
        return unit;
    }

    int level() {
        return level;
    }

    String sourceOrganisation() {
        return sourceOrganisation;
    }

    LocalDate endDate() {
        return endDate;
    }

    UUID parent() {
        return parent;
    }

    UUID resultEntry() {
        return resultEntry;
    }

    /** As it is shown, with what hangs on it. */
    DossierRegister.View shown(java.util.Map<String, java.util.List<UUID>> parts) {
        java.util.Map<String, Object> derived = new java.util.HashMap<>(parts);
        derived.put("endDate", endDate);
        derived.put("status", lastStatus);
        derived.put("result", resultEntry);
        return shown(derived, DossierRegister.View.class);
    }

    /**
     * @return whether it has another status now
     * @throws DomainException.Conflict {@code dossier-closed}
     * @throws DomainException.Invalid {@code status-unknown} when its type has no such status
     */
    boolean canReach(String wanted, TypeFacts of) {
        requireOpen();
        if (of.status(wanted).isEmpty()) {
            throw new DomainException.Invalid("status", "status-unknown", "Dossier type " + of.key() + " has no status " + wanted);
        }
        return !wanted.equals(status);
    }

    /** The status that people see. */
    void shows(String key) {
        status = key;
    }

    /** The last status that people see is the result. */
    void endsWith(String key) {
        status = key;
        result = key;
    }

    /** @throws DomainException.Conflict {@code dossier-closed} */
    void requireOpen() {
        if (closed != null) {
            throw new DomainException.Conflict("dossier-closed", "Dossier " + number + " is closed");
        }
    }

    DossierFacts facts(LocalizedText title) {
        return new DossierFacts(key(), version(), number, typeKey, typeVersion(), title, product == null ? null : new ProductId(product), productVersion == null ? 0 : productVersion, applicant(),
                applicantName, unit == null ? null : new UnitId(unit), status, opened, target, deadline, result, handler, channel);
    }

    DossierId key() {
        return new DossierId(id());
    }

    String number() {
        return number;
    }

    String result() {
        return result;
    }

    /** @return login of who has it in hand, null for nobody */
    String handler() {
        return handler;
    }

    String typeKey() {
        return typeKey;
    }

    int typeVersion() {
        return typeVersion == null ? 0 : typeVersion;
    }

    PartyId applicant() {
        return applicant == null ? null : new PartyId(applicant);
    }

    Instant closed() {
        return closed;
    }
}
