package midoffice.crm.newsletter;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import midoffice.crm.api.NewsletterDesk.NewNewsletter;
import midoffice.crm.api.NewsletterDesk.NewsletterView;
import midoffice.crm.api.Newsletters.Offer;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.api.common.persistence.UuidConverter;

/** A newsletter of a unit. */
@Entity
@Table(name = "crm_newsletter")
public class Newsletter {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;
    @Version
    @Column(name = "version")
    private long version;
    @Column(name = "code")
    private String code;
    @Column(name = "unit")
    private String unit;
    @Column(name = "name_nl")
    private String nameNl;
    @Column(name = "name_en")
    private String nameEn;
    @Column(name = "name_fr")
    private String nameFr;
    @Column(name = "about_nl")
    private String aboutNl;
    @Column(name = "about_en")
    private String aboutEn;
    @Column(name = "about_fr")
    private String aboutFr;
    @Column(name = "sender_name")
    private String senderName;
    @Column(name = "active")
    private boolean active;
    @Column(name = "created")
    private Instant created;
    @Column(name = "created_by")
    private String createdBy;

    /** For JPA. */
    protected Newsletter() {
    }

    Newsletter(NewNewsletter made, String by, Instant now) {
        this.id = Ids.next();
        this.code = made.code();
        this.unit = made.unit().code();
        this.nameNl = made.name().texts().get(Language.NL).strip();
        this.nameEn = made.name().texts().get(Language.EN);
        this.nameFr = made.name().texts().get(Language.FR);
        this.aboutNl = made.about().texts().get(Language.NL).strip();
        this.aboutEn = made.about().texts().get(Language.EN);
        this.aboutFr = made.about().texts().get(Language.FR);
        this.senderName = made.senderName().strip();
        this.active = true;
        this.created = now;
        this.createdBy = by;
    }

    UUID id() {
        return id;
    }

    UnitId unit() {
        return new UnitId(unit);
    }

    String code() {
        return code;
    }

    boolean isActive() {
        return active;
    }

    void activate(boolean offered) {
        active = offered;
    }

    LocalizedText name() {
        return LocalizedText.of(nameNl, nameEn, nameFr);
    }

    LocalizedText wording() {
        return Wording.of(name());
    }

    Offer asOffer() {
        return new Offer(id, code, name(), LocalizedText.of(aboutNl, aboutEn, aboutFr), wording());
    }

    NewsletterView asView(long subscribers) {
        return new NewsletterView(id, code, unit(), name(), LocalizedText.of(aboutNl, aboutEn, aboutFr), senderName, active, subscribers);
    }
}
