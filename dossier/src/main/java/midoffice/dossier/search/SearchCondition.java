package midoffice.dossier.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A tree of wanted words as a condition on the dossier {@code d}: a part may stand in one entry of it and a part in another. */
final class SearchCondition {

    private final Map<String, Object> values = new HashMap<>();
    private final String where;

    private SearchCondition(Wanted wanted) {
        where = condition(wanted);
    }

    static SearchCondition of(Wanted wanted) {
        return new SearchCondition(wanted);
    }

    String where() {
        return where;
    }

    Map<String, Object> values() {
        return values;
    }

    private String condition(Wanted wanted) {
        if (wanted instanceof Wanted.Words words) {
            String name = "w" + values.size();
            values.put(name, words.match());
            return "d.id in (select t" + name + ".dossier from SearchText t" + name + " where SQL('match (?) against (? in boolean mode)', t" + name
                    + ".words, :" + name + ") > 0)";
        }
        if (wanted instanceof Wanted.Not not) {
            return "not (" + condition(not.part()) + ")";
        }
        if (wanted instanceof Wanted.All all) {
            return joined(all.parts(), " and ");
        }
        return joined(((Wanted.Any) wanted).parts(), " or ");
    }

    private String joined(List<Wanted> parts, String word) {
        return parts.stream().map(this::condition).collect(Collectors.joining(word, "(", ")"));
    }
}
