package midoffice.catalogue.unit;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
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

    UnitView view() {
        return new UnitView(new UnitId(code), name, phone, email, site);
    }
}
