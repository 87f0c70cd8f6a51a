package midoffice.complaints.route;

import midoffice.complaints.api.Reports.CategoryView;
import midoffice.crm.api.common.UnitId;

/** Where a report of a category goes. */
public record Route(CategoryView category, UnitId unit) {

    /** @return code of the report point */
    public String point() {
        return category.point();
    }
}
