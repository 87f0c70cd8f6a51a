package midoffice.complaints.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import midoffice.complaints.api.Question;
import midoffice.complaints.api.ReportId;
import midoffice.complaints.api.Reports.CategoryView;
import midoffice.complaints.api.event.ReportRouted;
import midoffice.complaints.point.KeepPoints;
import midoffice.complaints.point.Name;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Violation;

/** Keeps the categories and finds the way of a report. Called within the use cases of reports. */
@ApplicationScoped
public class KeepRoutes {

    /** A year of working days. */
    private static final int LONGEST_NORM = 260;
    private static final int DEEPEST = 5;

    private final CategoryRepository categories;
    private final KeepPoints points;
    private final Event<ReportRouted> routed;

    @Inject
    KeepRoutes(CategoryRepository categories, KeepPoints points, Event<ReportRouted> routed) {
        this.categories = categories;
        this.points = points;
        this.routed = routed;
    }

    /** For the container's proxy. */
    protected KeepRoutes() {
        this(null, null, null);
    }

    public List<CategoryView> all() {
        return categories.byName().stream().map(Category::asView).toList();
    }

    /** @return the way of reports of that category, empty when there is no such category */
    public Optional<Route> of(String category) {
        return category == null ? Optional.empty() : categories.find(category).map(Category::asView)
                .flatMap(found -> points.unitOf(found.point()).map(unit -> new Route(found, unit)));
    }

    /** The report has reached its point. */
    public void arrived(ReportId report, Route route) {
        routed.fire(new ReportRouted(report, route.point(), route.unit()));
    }

    /**
     * @throws DomainException.Invalid {@code required}, {@code code-invalid}, {@code too-long}, {@code point-unknown},
     *         {@code norm-invalid}, {@code parent-unknown}, {@code question-invalid}
     */
    public void save(Caller caller, CategoryView category) {
        caller.requireAny(Role.ADMINISTRATOR, Role.SYSTEM);
        List<Violation> wrong = new ArrayList<>(Name.check(category.name()));
        if (category.code() == null || !category.code().matches("[a-z0-9][a-z0-9-]{0,39}")) {
            wrong.add(new Violation("code", "code-invalid", "Gebruik 1 tot 40 kleine letters, cijfers of streepjes."));
        }
        if (points.unitOf(category.point()).isEmpty()) {
            wrong.add(new Violation("point", "point-unknown", "Dit meldpunt bestaat niet."));
        }
        if (category.norm() < 0 || category.norm() > LONGEST_NORM) {
            wrong.add(new Violation("norm", "norm-invalid", "Geef een aantal werkdagen van 0 tot " + LONGEST_NORM + "."));
        }
        checkParent(category, wrong);
        checkQuestions(category.questions(), wrong);
        if (!wrong.isEmpty()) {
            throw new DomainException.Invalid(wrong.get(0).code(), "Category refused: " + wrong.get(0).field(), wrong);
        }
        categories.find(category.code()).ifPresentOrElse(known -> known.become(category), () -> categories.add(Category.of(category)));
        categories.flush();
    }

    /** A category under itself, however far up, would never end. */
    private void checkParent(CategoryView category, List<Violation> wrong) {
        String above = category.parent();
        for (int depth = 0; above != null; depth++) {
            Optional<CategoryView> parent = categories.find(above).map(Category::asView);
            if (parent.isEmpty() || above.equals(category.code()) || depth >= DEEPEST) {
                wrong.add(new Violation("parent", "parent-unknown", "Kies een bestaande soort die niet onder deze staat."));
                return;
            }
            above = parent.get().parent();
        }
    }

    private static void checkQuestions(List<Question> questions, List<Violation> wrong) {
        boolean codes = questions.stream().allMatch(q -> q.code().matches("[a-z0-9][a-z0-9-]{0,39}"))
                && questions.stream().map(Question::code).distinct().count() == questions.size();
        boolean options = questions.stream().allMatch(q -> q.kind().isChoice() != q.options().isEmpty()
                && q.options().stream().map(Question.Option::key).distinct().count() == q.options().size());
        if (!codes || !options) {
            wrong.add(new Violation("questions", "question-invalid",
                    "Geef elke vraag een eigen code, en een keuzevraag opties met elk een eigen sleutel."));
        }
    }
}
