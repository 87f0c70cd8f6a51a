package midoffice.dossier.part;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.register.Registered;

/** Something that hangs on a dossier; one table for all kinds, so that a dossier finds all that is its own in one place. */
@Entity
@Table(name = "dos_part")
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "part_kind")
abstract class Part extends Registered {

    @Convert(converter = UuidConverter.class)
    @Column(name = "dossier")
    private UUID dossier;
    /** The entry it refers to: a document, a decision, a property type. */
    @Convert(converter = UuidConverter.class)
    @Column(name = "target")
    private UUID target;
    /** The address it refers to, or another short text by which it is looked for. */
    @Column(name = "address")
    private String address;
    /** What kind of its kind it is. */
    @Column(name = "word")
    private String word;
    @Column(name = "moment")
    private Instant moment;

    protected Part() {
    }

    Part(UUID dossier, Instant now) {
        super(now);
        this.dossier = dossier;
    }

    /** @param newWord null where it has none */
    void about(UUID newTarget, String newAddress, String newWord, Instant newMoment) {
        target = newTarget;
        address = newAddress == null || newAddress.isEmpty() ? null : newAddress;
        word = newWord;
        moment = newMoment;
    }

    void say(Object facts) {
        write(facts);
    }

    UUID dossier() {
        return dossier;
    }

    UUID target() {
        return target;
    }

    Instant moment() {
        return moment;
    }

    <F> F told(Class<F> type) {
        return facts(type);
    }

    <V> V view(java.util.Map<String, ?> derived, Class<V> type) {
        return shown(derived, type);
    }
}
