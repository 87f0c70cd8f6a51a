package midoffice.dossier.form;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import midoffice.catalogue.api.ProductId;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.FormSessions.OpenForm;

/** One citizen filling in one form. It is unfinished until it is sent; then it points to its dossier for ever. */
@Entity
@Table(name = "dos_form_session")
class FormSession {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;
    @Version
    @Column(name = "version")
    private long version;
    @Convert(converter = UuidConverter.class)
    @Column(name = "citizen")
    private UUID citizen;
    @Convert(converter = UuidConverter.class)
    @Column(name = "product")
    private UUID product;
    @Column(name = "product_version")
    private int productVersion;
    @Column(name = "form_key")
    private String formKey;
    @Column(name = "form_version")
    private int formVersion;
    @Column(name = "answered_steps")
    private String answeredSteps;
    @Column(name = "started")
    private Instant started;
    @Column(name = "touched")
    private Instant touched;
    @Column(name = "submitted")
    private Instant submitted;
    @Convert(converter = UuidConverter.class)
    @Column(name = "dossier")
    private UUID dossier;
    @Column(name = "unfinished")
    private Integer unfinished;

    protected FormSession() {
    }

    private FormSession(PartyId citizen, ProductId product, int productVersion, String formKey, int formVersion, Instant now) {
        this.id = Ids.next();
        this.citizen = citizen.value();
        this.product = product.value();
        this.productVersion = productVersion;
        this.formKey = formKey;
        this.formVersion = formVersion;
        this.answeredSteps = "";
        this.started = now;
        this.touched = now;
        this.unfinished = 1;
    }

    static FormSession start(PartyId citizen, ProductId product, int productVersion, String formKey, int formVersion, Instant now) {
        return new FormSession(citizen, product, productVersion, formKey, formVersion, now);
    }

    /** @throws DomainException.Conflict {@code already-submitted} */
    void requireUnfinished() {
        if (dossier != null) {
            throw new DomainException.Conflict("already-submitted", "Form session " + id + " was sent");
        }
    }

    /** The citizen is busy with it: it is not abandoned. */
    void touch(Instant now) {
        touched = now;
    }

    void stepAnswered(String step, Instant now) {
        requireUnfinished();
        touch(now);
        Set<String> steps = new LinkedHashSet<>(answeredSteps());
        steps.add(step);
        answeredSteps = String.join(",", steps);
    }

    void submit(DossierId made, Instant now) {
        requireUnfinished();
        dossier = made.value();
        submitted = now;
        touch(now);
        unfinished = null;
    }

    Set<String> answeredSteps() {
        return Arrays.stream(answeredSteps.split(",")).filter(s -> !s.isEmpty()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean isOf(PartyId party) {
        return party != null && citizen.equals(party.value());
    }

    UUID id() {
        return id;
    }

    ProductId product() {
        return new ProductId(product);
    }

    int productVersion() {
        return productVersion;
    }

    String formKey() {
        return formKey;
    }

    int formVersion() {
        return formVersion;
    }

    OpenForm asOpen() {
        return new OpenForm(id, product(), started, touched);
    }

    Instant started() {
        return started;
    }

    DossierId dossier() {
        return dossier == null ? null : new DossierId(dossier);
    }
}
