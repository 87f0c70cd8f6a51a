package midoffice.dossier.record;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import midoffice.catalogue.api.ProductId;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.type.TypeFacts;

/**
 * A dossier: opened with the first status of its type and two terms in Belgian working days, it reaches statuses of that type and is closed
 * with one of them as its result. After that nothing changes.
 */
@Entity
@Table(name = "dos_dossier")
class Dossier {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;
    @Version
    @Column(name = "version")
    private long version;
    @Column(name = "number")
    private String number;
    @Column(name = "type_key")
    private String typeKey;
    @Column(name = "type_version")
    private int typeVersion;
    @Convert(converter = UuidConverter.class)
    @Column(name = "product")
    private UUID product;
    @Column(name = "product_version")
    private int productVersion;
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

    protected Dossier() {
    }

    private Dossier(NewDossier wanted, TypeFacts type, String number, Instant now) {
        this.id = Ids.next();
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
    }

    /** Opens a dossier; the day on which it is opened does not count in its terms. */
    static Dossier open(NewDossier wanted, TypeFacts type, String number, Instant now) {
        return new Dossier(wanted, type, number, now);
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
        return new DossierFacts(id(), version, number, typeKey, typeVersion, title, new ProductId(product), productVersion, applicant(),
                applicantName, new UnitId(unit), status, opened, target, deadline, result, handler, channel);
    }

    DossierId id() {
        return new DossierId(id);
    }

    long version() {
        return version;
    }

    String number() {
        return number;
    }

    String typeKey() {
        return typeKey;
    }

    int typeVersion() {
        return typeVersion;
    }

    PartyId applicant() {
        return new PartyId(applicant);
    }

    Instant closed() {
        return closed;
    }
}
