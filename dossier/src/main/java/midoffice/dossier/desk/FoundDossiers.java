package midoffice.dossier.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import midoffice.crm.api.common.Page;
import midoffice.dossier.api.staff.DossierWorkList.Row;
import midoffice.dossier.register.Reach;

/** Rows of the list for dossiers that another feature found, newest first. */
@ApplicationScoped
public class FoundDossiers {

    private final WorkListRepository lists;
    private final ListRows rows;
    private final TypeWords words;

    protected FoundDossiers() {
        this(null, null, null);
    }

    @Inject
    FoundDossiers(WorkListRepository lists, ListRows rows, TypeWords words) {
        this.lists = lists;
        this.rows = rows;
        this.words = words;
    }

    /**
     * Which dossiers.
     *
     * @param where  condition on {@code d}
     * @param values of its parameters
     * @param open   null for open and closed ones
     * @param type   Dutch name of the type, null for all
     */
    public record Condition(String where, Map<String, Object> values, Boolean open, String type) {
    }

    /** @param before id of the last row seen, null for the first page */
    public Page<Row> page(Reach reach, Condition condition, UUID before, int size) {
        Map<String, Object> values = new HashMap<>(condition.values());
        StringBuilder where = new StringBuilder(condition.where());
        if (condition.open() != null) {
            where.append(" and ").append(condition.open() ? ListConditions.OPEN : ListConditions.ENDED);
        }
        if (condition.type() != null) {
            where.append(" and ").append(ofType(reach, condition.type(), values));
        }
        List<ListedDossier> found = lists.newest(reach, where.toString(), values, before, size + 1);
        boolean more = found.size() > size;
        List<ListedDossier> shown = more ? found.subList(0, size) : found;
        long total = before == null && !more ? shown.size() : lists.count(reach, where.toString(), values);
        return new Page<>(rows.of(shown), total, more ? shown.get(size - 1).id().toString() : null);
    }

    private String ofType(Reach reach, String name, Map<String, Object> values) {
        List<String> parts = new ArrayList<>();
        for (TypeWords.TypeRef ref : lists.types(reach).stream().filter(t -> words.isNamed(t, name)).toList()) {
            String parameter = "type" + values.size();
            values.put(parameter, ref.type() == null ? ref.key() : ref.type());
            parts.add((ref.type() == null ? "d.typeKey = :" : "d.type = :") + parameter);
        }
        return parts.isEmpty() ? "1 = 0" : parts.stream().collect(Collectors.joining(" or ", "(", ")"));
    }
}
