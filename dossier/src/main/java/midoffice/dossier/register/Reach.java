package midoffice.dossier.register;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import midoffice.dossier.api.register.Confidentiality;

/**
 * Over which entries a caller's permission reaches: all, none, those of certain types up to a confidentiality per type, or those that belong
 * to a unit of the city. The same rule serves as a part of a where clause and as a question about one entry.
 */
public final class Reach {

    /** Stands for the code of the unit in the conditions that repositories hand to {@link #clause(String, String, String)}. */
    public static final String UNIT = ":reachUnit";

    private static final Reach ALL = new Reach(true, Map.of(), 0, null);
    private static final Reach NOTHING = new Reach(false, Map.of(), 0, null);

    private final boolean all;
    private final Map<UUID, Integer> levels;
    private final int anyType;
    private final String unit;

    private Reach(boolean all, Map<UUID, Integer> levels, int anyType, String unit) {
        this.all = all;
        this.levels = levels;
        this.anyType = anyType;
        this.unit = unit;
    }

    public static Reach all() {
        return ALL;
    }

    public static Reach nothing() {
        return NOTHING;
    }

    /**
     * @param levels  highest confidentiality level per type; where a type has no confidentiality, any level
     * @param anyType highest level for every type, 0 for none
     */
    public static Reach of(Map<UUID, Integer> levels, int anyType) {
        if (levels.isEmpty() && anyType == 0) {
            return NOTHING;
        }
        return new Reach(false, Map.copyOf(levels), anyType, null);
    }

    /** Everything that belongs to a unit, whatever its type and confidentiality. @param unit code of the unit */
    public static Reach ofUnit(String unit) {
        return new Reach(false, Map.of(), 0, Objects.requireNonNull(unit));
    }

    /** @return a reach over everything that one of both covers */
    public Reach or(Reach other) {
        if (all || other.all) {
            return ALL;
        }
        Map<UUID, Integer> both = new HashMap<>(levels);
        other.levels.forEach((type, level) -> both.merge(type, level, Math::max));
        return new Reach(false, Map.copyOf(both), Math.max(anyType, other.anyType), unit == null ? other.unit : unit);
    }

    public boolean isAll() {
        return all;
    }

    public boolean isNothing() {
        return !all && levels.isEmpty() && anyType == 0 && unit == null;
    }

    /** @return whether it holds for a unit of the city, and so for what hangs on the unit's dossiers only */
    public boolean isOfUnit() {
        return unit != null;
    }

    /** @return the highest level of each type, empty when it is not by the type alone that entries are covered */
    public Optional<Map<UUID, Integer>> named() {
        return all || anyType > 0 || unit != null ? Optional.empty() : Optional.of(levels);
    }

    public boolean covers(UUID type, Confidentiality confidentiality) {
        return all || confidentiality.level() <= Math.max(anyType, levels.getOrDefault(type, 0));
    }

    /** The same for an entry that belongs to a unit. @param ofUnit code of the unit, null when it belongs to none */
    public boolean covers(UUID type, Confidentiality confidentiality, String ofUnit) {
        return unit != null && unit.equals(ofUnit) || covers(type, confidentiality);
    }

    /** Whether an entry within reach may have that type and confidentiality; to a unit everything of its own is open. */
    public boolean allows(UUID type, Confidentiality confidentiality) {
        return unit != null || covers(type, confidentiality);
    }

    /** For types that know no confidentiality. */
    public boolean covers(UUID type) {
        return covers(type, Confidentiality.PUBLIC);
    }

    /**
     * @param type  path of the type's id
     * @param level path of the confidentiality level, null where there is none
     */
    public String clause(String type, String level) {
        return clause(type, level, null);
    }

    /** @param ofUnit condition, with {@link #UNIT}, for what belongs to a unit; null where nothing does */
    public String clause(String type, String level, String ofUnit) {
        if (all) {
            return "1 = 1";
        }
        List<String> parts = new ArrayList<>();
        if (unit != null && ofUnit != null) {
            parts.add(ofUnit);
        }
        if (anyType > 0) {
            parts.add(upTo(level, anyType));
        }
        for (Map.Entry<Integer, List<UUID>> group : groups().entrySet()) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < group.getValue().size(); i++) {
                names.add(":reach" + group.getKey() + "x" + i);
            }
            parts.add("(" + type + " in (" + String.join(", ", names) + ") and " + upTo(level, group.getKey()) + ")");
        }
        return parts.isEmpty() ? "1 = 0" : "(" + String.join(" or ", parts) + ")";
    }

    /** Fills in what the clause leaves open. */
    public <Q extends Query> Q bind(Q query) {
        if (!all && unit != null && query.getParameters().stream().anyMatch(p -> UNIT.substring(1).equals(p.getName()))) {
            query.setParameter(UNIT.substring(1), unit);
        }
        if (!all) {
            for (Map.Entry<Integer, List<UUID>> group : groups().entrySet()) {
                for (int i = 0; i < group.getValue().size(); i++) {
                    query.setParameter("reach" + group.getKey() + "x" + i, group.getValue().get(i));
                }
            }
        }
        return query;
    }

    private static String upTo(String level, int highest) {
        return level == null || highest == Confidentiality.values().length ? "1 = 1" : level + " <= " + highest;
    }

    /** Types by level, in a fixed order so that equal rights make equal statements. */
    private Map<Integer, List<UUID>> groups() {
        Map<Integer, List<UUID>> groups = new TreeMap<>();
        levels.entrySet().stream().sorted(Map.Entry.comparingByKey()).filter(e -> e.getValue() > anyType)
                .forEach(e -> groups.computeIfAbsent(e.getValue(), l -> new ArrayList<>()).add(e.getKey()));
        return groups;
    }
}
