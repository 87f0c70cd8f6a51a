package midoffice.complaints.point;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import midoffice.complaints.api.Reports.PointView;
import midoffice.crm.api.common.UnitId;

/** A team that receives reports. The general point sees what reaches the others. */
@Entity
@Table(name = "cmp_point")
public class Point {

    @Id
    @Column(name = "code")
    private String code;

    @Version
    @Column(name = "version")
    private long version;

    @Embedded
    private Name name;

    @Column(name = "phone")
    private String phone;

    @Column(name = "email")
    private String email;

    @Column(name = "unit")
    private String unit;

    @Column(name = "general")
    private boolean general;

    /** For JPA. */
    protected Point() {
    }

    static Point of(PointView view) {
        Point point = new Point();
        point.code = view.code();
        point.become(view);
        return point;
    }

    /** Everything but the code may change; reports that were routed here stay here. */
    final void become(PointView view) {
        this.name = Name.of(view.name());
        this.phone = view.phone();
        this.email = view.email();
        this.unit = view.unit().code();
        this.general = view.general();
    }

    public UnitId unit() {
        return new UnitId(unit);
    }

    PointView asView() {
        return new PointView(code, name.asText(), phone, email, unit(), general);
    }
}
