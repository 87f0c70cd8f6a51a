package midoffice.complaints.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import midoffice.complaints.api.Reports.PointView;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.api.common.Violation;

/** Keeps the list of report points and knows who sees which. Called within the use cases of reports. */
@ApplicationScoped
public class KeepPoints {

    private static final int PHONE_LENGTH = 40;
    private static final int EMAIL_LENGTH = 254;

    private final PointRepository points;

    @Inject
    KeepPoints(PointRepository points) {
        this.points = points;
    }

    /** For the container's proxy. */
    protected KeepPoints() {
        this(null);
    }

    public List<PointView> all() {
        return points.byCode().stream().map(Point::asView).toList();
    }

    public Optional<UnitId> unitOf(String code) {
        return code == null ? Optional.empty() : points.find(code).map(Point::unit);
    }

    /** @return whether the unit mans a general point, so that its officials see every report */
    public boolean isGeneral(UnitId unit) {
        return unit != null && all().stream().anyMatch(point -> point.general() && point.unit().equals(unit));
    }

    /** @throws DomainException.Invalid {@code required}, {@code code-invalid}, {@code too-long} */
    public void save(Caller caller, PointView point) {
        caller.requireAny(Role.ADMINISTRATOR, Role.SYSTEM);
        List<Violation> wrong = new ArrayList<>(Name.check(point.name()));
        if (point.code() == null || !point.code().matches("[a-z0-9][a-z0-9-]{0,39}")) {
            wrong.add(new Violation("code", "code-invalid", "Gebruik 1 tot 40 kleine letters, cijfers of streepjes."));
        }
        if (point.unit() == null) {
            wrong.add(new Violation("unit", "required", "Kies een dienst."));
        }
        if (isLonger(point.phone(), PHONE_LENGTH)) {
            wrong.add(new Violation("phone", "too-long", "Gebruik hoogstens " + PHONE_LENGTH + " tekens."));
        }
        if (isLonger(point.email(), EMAIL_LENGTH)) {
            wrong.add(new Violation("email", "too-long", "Gebruik hoogstens " + EMAIL_LENGTH + " tekens."));
        }
        if (!wrong.isEmpty()) {
            throw new DomainException.Invalid(wrong.get(0).code(), "Report point refused: " + wrong.get(0).field(), wrong);
        }
        points.find(point.code()).ifPresentOrElse(known -> known.become(point), () -> points.add(Point.of(point)));
        points.flush();
    }

    private static boolean isLonger(String text, int longest) {
        return text != null && text.length() > longest;
    }
}
