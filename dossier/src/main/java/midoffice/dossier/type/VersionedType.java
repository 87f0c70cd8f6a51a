package midoffice.dossier.type;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.register.Registered;

/** A type of which versions follow each other under one name in a catalogue: a draft first, final from its publication on. */
@MappedSuperclass
abstract class VersionedType extends Registered {

    /** The last day of what has no end. */
    static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    @Convert(converter = UuidConverter.class)
    @Column(name = "catalogue")
    private UUID catalogue;
    @Column(name = "name")
    private String name;
    @Column(name = "draft")
    private boolean draft;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "last_day")
    private LocalDate lastDay;

    protected VersionedType() {
    }

    VersionedType(Instant now) {
        super(now);
        draft = true;
    }

    VersionedType(UUID id, Instant now) {
        super(id, now);
        draft = true;
    }

    final void place(UUID inCatalogue, String newName, LocalDate from, LocalDate until) {
        catalogue = inCatalogue;
        name = newName;
        validFrom = from;
        lastDay = until == null ? FOREVER : until;
    }

    final void publish() {
        draft = false;
    }

    final UUID catalogue() {
        return catalogue;
    }

    final String name() {
        return name;
    }

    final boolean draft() {
        return draft;
    }

    final LocalDate validFrom() {
        return validFrom;
    }

    /** @return the last day on which it is valid, null when there is none */
    final LocalDate validUntil() {
        return lastDay.equals(FOREVER) ? null : lastDay;
    }

    final boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(lastDay);
    }
}
