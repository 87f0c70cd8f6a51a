package midoffice.dossier.document;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.api.register.Confidentiality;
import midoffice.dossier.api.register.DocumentRegister;
import midoffice.dossier.api.register.DocumentStatus;
import midoffice.dossier.content.StoredContent;
import midoffice.dossier.register.Registered;

/** A document of the register in its newest version, with the lock on it and the upload that is under way. */
@Entity
@Table(name = "dos_register_document")
class RegisteredDocument extends Registered {

    @Convert(converter = UuidConverter.class)
    @Column(name = "type")
    private UUID type;
    @Column(name = "level")
    private int level;
    @Column(name = "number")
    private String number;
    @Column(name = "organisation")
    private String organisation;
    @Column(name = "status")
    private String status;
    @Column(name = "edition")
    private int edition;
    @Column(name = "edited")
    private Instant edited;
    @Column(name = "lock_key")
    private String lockKey;
    @Convert(converter = UuidConverter.class)
    @Column(name = "upload")
    private UUID upload;
    @Column(name = "sha256")
    private String sha256;
    @Column(name = "media_type")
    private String mediaType;
    @Column(name = "keywords")
    private String keywords;

    protected RegisteredDocument() {
    }

    RegisteredDocument(DocumentRegister.Facts facts, Instant now) {
        super(now);
        say(facts, now);
    }

    /** One that goes by an id already. */
    RegisteredDocument(UUID id, DocumentRegister.Facts facts, Instant now) {
        super(id, now);
        say(facts, now);
    }

    /** Puts other facts in place: a new version. */
    final void say(DocumentRegister.Facts facts, Instant now) {
        type = facts.documentType();
        level = facts.confidentiality().level();
        number = facts.identification();
        organisation = facts.sourceOrganisation();
        status = facts.status() == null ? null : facts.status().name();
        keywords = "," + String.join(",", facts.keywords()) + ",";
        edition++;
        edited = now;
        write(facts);
    }

    /** The same version with what became known of it. */
    void complete(DocumentRegister.Facts facts) {
        write(facts);
    }

    DocumentRegister.Facts told() {
        return facts(DocumentRegister.Facts.class);
    }

    void keep(StoredContent content) {
        sha256 = content == null ? null : content.sha256();
        mediaType = content == null ? null : content.mediaType();
    }

    void lock(String key) {
        lockKey = key;
    }

    void upload(UUID under) {
        upload = under;
    }

    UUID upload() {
        return upload;
    }

    String lockKey() {
        return lockKey;
    }

    String sha256() {
        return sha256;
    }

    String mediaType() {
        return mediaType;
    }

    UUID type() {
        return type;
    }

    Confidentiality confidentiality() {
        return Confidentiality.of(level);
    }

    String number() {
        return number;
    }

    String organisation() {
        return organisation;
    }

    int edition() {
        return edition;
    }

    Instant edited() {
        return edited;
    }

    boolean isFinal() {
        return DocumentStatus.FINAL.name().equals(status) || DocumentStatus.ARCHIVED.name().equals(status);
    }

    boolean isArchived() {
        return DocumentStatus.ARCHIVED.name().equals(status);
    }

    DocumentRegister.View view(List<DocumentRegister.Part> parts, boolean withKey) {
        Map<String, Object> derived = new HashMap<>();
        derived.put("version", edition);
        derived.put("registeredAt", edited);
        derived.put("content", sha256);
        derived.put("locked", lockKey != null);
        derived.put("parts", parts);
        derived.put("lock", withKey ? lockKey : null);
        return shown(derived, DocumentRegister.View.class);
    }
}
