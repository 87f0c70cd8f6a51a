package midoffice.crm.matrix;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import midoffice.crm.api.DataCategory;
import midoffice.crm.api.Entitlement;

/** What somebody may do with which kinds of data. */
public final class Sight {

    /** Of the system, and of citizens over their own data. */
    public static final Sight ALL = new Sight(everything(), Map.of());
    /** Of everybody else. */
    public static final Sight NONE = new Sight(Map.of(), Map.of());

    private final Map<Entitlement, Set<DataCategory>> may;
    private final Map<DataCategory, String> legalBasis;

    /** @param legalBasis by which law each kind of data may be consulted */
    public Sight(Map<Entitlement, Set<DataCategory>> may, Map<DataCategory, String> legalBasis) {
        this.may = may;
        this.legalBasis = legalBasis;
    }

    private static Map<Entitlement, Set<DataCategory>> everything() {
        Map<Entitlement, Set<DataCategory>> all = new EnumMap<>(Entitlement.class);
        for (Entitlement each : Entitlement.values()) {
            all.put(each, EnumSet.allOf(DataCategory.class));
        }
        return all;
    }

    public boolean sees(DataCategory category) {
        return may(Entitlement.CONSULT, category);
    }

    public boolean may(Entitlement entitlement, DataCategory category) {
        return may.getOrDefault(entitlement, Set.of()).contains(category);
    }

    public boolean seesNothing() {
        return may.getOrDefault(Entitlement.CONSULT, Set.of()).isEmpty();
    }

    public Set<DataCategory> categories(Entitlement entitlement) {
        return Set.copyOf(may.getOrDefault(entitlement, Set.of()));
    }

    /** By which law this kind of data is consulted; empty where that does not come from the matrix. */
    public Optional<String> legalBasis(DataCategory category) {
        return Optional.ofNullable(legalBasis.get(category));
    }
}
