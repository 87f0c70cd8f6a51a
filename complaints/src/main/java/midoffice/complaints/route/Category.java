package midoffice.complaints.route;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import midoffice.complaints.api.Reports.CategoryView;
import midoffice.complaints.point.Name;
import midoffice.crm.api.common.LocalizedText;

/** What a citizen can report, the point it goes to and within how many working days it is to be answered. */
@Entity
@Table(name = "cmp_category")
public class Category {

    @Id
    @Column(name = "code")
    private String code;

    @Version
    @Column(name = "version")
    private long version;

    @Embedded
    private Name name;

    @Column(name = "point")
    private String point;

    @Column(name = "norm")
    private int norm;

    @Column(name = "parent")
    private String parent;

    @Column(name = "keywords")
    private String keywords;

    @Column(name = "listed")
    private boolean listed;

    @Column(name = "questions")
    private String questions;

    /** For JPA. */
    protected Category() {
    }

    static Category of(CategoryView view) {
        Category category = new Category();
        category.code = view.code();
        category.become(view);
        return category;
    }

    /** Another name, point, norm or questions: for reports from now on. */
    final void become(CategoryView view) {
        this.name = Name.of(view.name());
        this.point = view.point();
        this.norm = view.norm();
        this.parent = view.parent();
        this.keywords = view.keywords();
        this.listed = view.listed();
        this.questions = QuestionsJson.write(view.questions());
    }

    public LocalizedText name() {
        return name.asText();
    }

    CategoryView asView() {
        return new CategoryView(code, name(), point, norm, parent, keywords, listed, QuestionsJson.read(questions));
    }
}
