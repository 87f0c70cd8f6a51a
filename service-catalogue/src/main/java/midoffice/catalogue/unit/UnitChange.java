package midoffice.catalogue.unit;

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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import midoffice.catalogue.api.Organogram.Change;
import midoffice.catalogue.api.Organogram.Kind;
import midoffice.catalogue.api.Organogram.Reorganisation;
import midoffice.catalogue.persistence.LocalizedTextConverter;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.api.common.persistence.UuidConverter;

/** A change of the organogram: planned, then done. It is kept for good. */
@Entity
@Table(name = "cat_unit_change")
public class UnitChange {

    private static final String LINE = "\n";

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Kind kind;

    @Column(name = "units")
    private String units;

    @Column(name = "target")
    private String target;

    @Convert(converter = LocalizedTextConverter.class)
    @Column(name = "name")
    private LocalizedText name;

    @Column(name = "parent")
    private String parent;

    @Column(name = "products")
    private String products;

    @Column(name = "effective")
    private LocalDate effective;

    @Column(name = "reason")
    private String reason;

    @Column(name = "at")
    private Instant at;

    @Column(name = "who")
    private String who;

    @Column(name = "applied")
    private Instant applied;

    @Version
    @Column(name = "version")
    private long version;

    protected UnitChange() {
    }

    static UnitChange of(Reorganisation wanted, Instant at, String who) {
        UnitChange change = new UnitChange();
        change.id = Ids.next();
        change.kind = wanted.kind();
        change.units = wanted.units().stream().map(UnitId::code).sorted().collect(Collectors.joining(LINE));
        change.target = code(wanted.target());
        change.name = wanted.name();
        change.parent = code(wanted.parent());
        change.products = wanted.products().stream().sorted().collect(Collectors.joining(LINE));
        change.effective = wanted.from();
        change.reason = wanted.reason().strip();
        change.at = at;
        change.who = who;
        return change;
    }

    private static String code(UnitId unit) {
        return unit == null ? null : unit.code();
    }

    private static UnitId unit(String code) {
        return code == null ? null : new UnitId(code);
    }

    /** @return what was wanted, to be judged anew on the day */
    Reorganisation wanted() {
        return new Reorganisation(kind, units().stream().map(UnitId::new).collect(Collectors.toSet()), unit(target), name, unit(parent),
                Set.copyOf(lines(products)), effective, reason);
    }

    void done(Instant moment) {
        applied = moment;
    }

    private List<String> units() {
        return lines(units);
    }

    private static List<String> lines(String text) {
        return text == null || text.isEmpty() ? List.of() : Arrays.asList(text.split(LINE));
    }

    UUID id() {
        return id;
    }

    Change view() {
        return new Change(kind, units(), unit(target), name, unit(parent), effective, reason, at, who, applied);
    }
}
