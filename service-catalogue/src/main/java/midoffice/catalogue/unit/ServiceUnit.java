package midoffice.catalogue.unit;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import midoffice.catalogue.api.Units.UnitView;
import midoffice.catalogue.persistence.LocalizedTextConverter;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;

/** A unit of the city that answers for products, dossiers and reports; everybody knows it by its code. */
@Entity
@Table(name = "cat_unit")
public class ServiceUnit {

    @Id
    @Column(name = "code")
    private String code;

    @Convert(converter = LocalizedTextConverter.class)
    @Column(name = "name")
    private LocalizedText name;

    @Column(name = "phone")
    private String phone;

    @Column(name = "email")
    private String email;

    @Column(name = "site")
    private String site;

    @Column(name = "parent")
    private String parent;

    @Column(name = "since")
    private LocalDate since;

    @Column(name = "ended")
    private LocalDate ended;

    @Column(name = "successor")
    private String successor;

    @Version
    @Column(name = "version")
    private long version;

    protected ServiceUnit() {
    }

    static ServiceUnit of(UnitView view) {
        ServiceUnit unit = new ServiceUnit();
        unit.code = view.id().code();
        unit.describe(view);
        return unit;
    }

    void describe(UnitView view) {
        name = view.name();
        phone = view.phone();
        email = view.email();
        site = view.site();
    }

    /** A unit that is made, by itself or out of another one. */
    static ServiceUnit made(String code, LocalizedText name, String parent, LocalDate since) {
        ServiceUnit unit = new ServiceUnit();
        unit.code = code;
        unit.name = name;
        unit.parent = parent;
        unit.since = since;
        return unit;
    }

    void rename(LocalizedText newName) {
        name = newName;
    }

    void moveUnder(String newParent) {
        parent = newParent;
    }

    /** @param next who answers for its things from then on, null for nobody */
    void end(LocalDate day, String next) {
        ended = day;
        successor = next;
    }

    String code() {
        return code;
    }

    LocalizedText name() {
        return name;
    }

    String parent() {
        return parent;
    }

    LocalDate since() {
        return since;
    }

    LocalDate ended() {
        return ended;
    }

    String successor() {
        return successor;
    }

    UnitView view() {
        return new UnitView(new UnitId(code), name, phone, email, site);
    }
}
