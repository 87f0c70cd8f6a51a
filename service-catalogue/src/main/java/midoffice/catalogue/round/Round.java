package midoffice.catalogue.round;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import midoffice.catalogue.api.InventoryRounds.Phase;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.persistence.UuidConverter;

/** A round, from the day it is opened until its clustering holds. It only goes forward. */
@Entity
@Table(name = "cat_round")
public class Round {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;

    @Column(name = "title")
    private String title;

    @Column(name = "describe_by")
    private LocalDate describeBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "phase")
    private Phase phase;

    @Column(name = "effective")
    private LocalDate effective;

    @Column(name = "opened")
    private Instant opened;

    @Column(name = "opened_by")
    private String openedBy;

    @Version
    @Column(name = "version")
    private long version;

    protected Round() {
    }

    static Round opened(String title, LocalDate describeBy, Instant at, String by) {
        Round round = new Round();
        round.id = Ids.next();
        round.title = title;
        round.describeBy = describeBy;
        round.phase = Phase.DESCRIBING;
        round.opened = at;
        round.openedBy = by;
        return round;
    }

    void advance() {
        require(Phase.DESCRIBING, Phase.PROPOSING);
        phase = phase == Phase.DESCRIBING ? Phase.PROPOSING : Phase.NEGOTIATING;
    }

    void abandon() {
        require(Phase.DESCRIBING, Phase.PROPOSING, Phase.NEGOTIATING, Phase.DECIDED);
        phase = Phase.ABANDONED;
    }

    /** @throws DomainException.Invalid {@code date-past} for a day before today */
    void close(LocalDate day, LocalDate today) {
        require(Phase.NEGOTIATING);
        if (day == null) {
            throw new DomainException.Invalid("effective", "required", "Give the day from which it holds.");
        }
        if (day.isBefore(today)) {
            throw new DomainException.Invalid("effective", "date-past", "A clustering cannot hold since " + day + ".");
        }
        phase = Phase.DECIDED;
        effective = day;
    }

    void takeEffect() {
        require(Phase.DECIDED);
        phase = Phase.IN_EFFECT;
    }

    /** @throws DomainException.Conflict {@code round-phase} when the round is in none of these phases */
    void require(Phase... phases) {
        if (!Arrays.asList(phases).contains(phase)) {
            throw new DomainException.Conflict("round-phase", "Round " + title + " is " + phase + ", not " + Arrays.toString(phases));
        }
    }

    boolean isRunning() {
        return phase != Phase.IN_EFFECT && phase != Phase.ABANDONED;
    }

    UUID id() {
        return id;
    }

    String title() {
        return title;
    }

    LocalDate describeBy() {
        return describeBy;
    }

    Phase phase() {
        return phase;
    }

    LocalDate effective() {
        return effective;
    }

    Instant opened() {
        return opened;
    }

    String openedBy() {
        return openedBy;
    }
}
