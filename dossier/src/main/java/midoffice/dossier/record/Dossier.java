package midoffice.dossier.record;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import midoffice.catalogue.api.ProductId;
import midoffice.crm.api.common.BelgianCalendar;
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
 * A dossier: opened with the first status of its type and two terms in Belgian working days, it reaches statuses of that type and is closed
 * with one of them as its result. After that nothing changes.
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

    private Dossier(NewDossier wanted, TypeFacts type, String number, Instant now) {
        super(now);
        this.number = number;
        this.typeKey = type.key();
        this.typeVersion = type.version();
        this.product = wanted.product().value();
        this.productVersion = wanted.productVersion();
        this.applicant = wanted.applicant().value();
        this.applicantName = wanted.applicantName();
        this.unit = type.unit().code();
        this.channel = wanted.channel();
        this.status = type.first().key();
        this.opened = now;
        LocalDate day = now.atZone(BelgianCalendar.ZONE).toLocalDate();
        this.target = BelgianCalendar.plusWorkingDays(day, type.target());
        this.deadline = BelgianCalendar.plusWorkingDays(day, type.deadline());
        this.endDate = null;
        this.archiveStatus = ArchiveStatus.TO_BE_ARCHIVED.name();
        this.level = Confidentiality.DOSSIER_CONFIDENTIAL.level();
        this.sourceOrganisation = "";
        this.registrationDate = day;
        this.startDate = day;
        write(java.util.Map.of());
    }

    private Dossier(DossierRegister.Facts facts, Instant now) {
        super(now);
        this.opened = now;
        this.number = facts.identification();
        this.sourceOrganisation = facts.sourceOrganisation();
        say(facts);
    }

    /** Opens a dossier; the day on which it is opened does not count in its terms. */
    static Dossier open(NewDossier wanted, TypeFacts type, String number, Instant now) {
        return new Dossier(wanted, type, number, now);
    }

    /** A dossier that a client of the register opens; its facts are checked and complete. */
    static Dossier register(DossierRegister.Facts facts, Instant now) {
        return new Dossier(facts, now);
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

    /** @return login of who has it in hand, null for nobody */
    String handlerLogin() {
        return handler;
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
     * @return false when the dossier has that status already
     * @throws DomainException.Conflict {@code dossier-closed}
     * @throws DomainException.Invalid {@code status-unknown} when its type has no such status
     */
    boolean reachStatus(String wanted, TypeFacts type) {
        requireOpen();
        requireStatusOf(type, wanted);
        boolean changed = !status.equals(wanted);
        status = wanted;
        return changed;
    }

    /**
     * Ends the dossier; its last status is the result.
     *
     * @throws DomainException.Conflict {@code dossier-closed}
     * @throws DomainException.Invalid {@code status-unknown} when its type has no such status
     */
    void close(String wanted, TypeFacts type, Instant now) {
        requireOpen();
        requireStatusOf(type, wanted);
        status = wanted;
        result = wanted;
        closed = now;
    }

    /** @return false when that official has it already. @throws DomainException.Conflict {@code dossier-closed} */
    boolean assignHandler(String login) {
        requireOpen();
        boolean changed = !Objects.equals(handler, login);
        handler = login;
        return changed;
    }

    /** It belongs to another unit, in nobody's hands. @throws DomainException.Conflict {@code dossier-closed} */
    void handOver(UnitId other) {
        requireOpen();
        unit = other.code();
        handler = null;
    }

    void requireOpen() {
        if (closed != null) {
            throw new DomainException.Conflict("dossier-closed", "Dossier " + number + " is closed");
        }
    }

    private static void requireStatusOf(TypeFacts type, String wanted) {
        if (type.status(wanted).isEmpty()) {
            throw new DomainException.Invalid("status", "status-unknown", "Dossier type " + type.key() + " has no status " + wanted);
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
