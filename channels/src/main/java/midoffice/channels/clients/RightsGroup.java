package midoffice.channels.clients;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import midoffice.dossier.api.register.ApplicationFacts.Authorisation;
import midoffice.dossier.api.register.Component;
import midoffice.dossier.api.register.Confidentiality;
import midoffice.dossier.api.register.Permission;

/**
 * Rights that differ by type only, so that a page can say them in one line.
 *
 * @param highest highest confidentiality, null when there is no limit
 * @param types   types they are limited to, none when they are for all
 */
public record RightsGroup(Component component, List<Permission> permissions, Confidentiality highest, List<UUID> types) {

    public RightsGroup {
        permissions = permissions.stream().distinct().sorted(Comparator.naturalOrder()).toList();
        types = List.copyOf(types);
    }

    static List<RightsGroup> of(List<Authorisation> authorisations) {
        Map<RightsGroup, List<UUID>> groups = new LinkedHashMap<>();
        for (Authorisation given : authorisations) {
            List<UUID> types = groups.computeIfAbsent(likeness(given), g -> new ArrayList<>());
            type(given).ifPresent(types::add);
        }
        return groups.entrySet().stream().map(g -> new RightsGroup(g.getKey().component(), g.getKey().permissions(), g.getKey().highest(),
                g.getValue().stream().distinct().toList())).toList();
    }

    /** Whether these are among the rights of the group. */
    boolean holds(Authorisation given) {
        return likeness(given).key().equals(key());
    }

    /** @return what tells it from other groups, for a form */
    public String key() {
        return component + ":" + highest + ":" + permissions.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static RightsGroup likeness(Authorisation given) {
        return new RightsGroup(given.component(), given.permissions(), given.maxConfidentiality(), List.of());
    }

    private static Optional<UUID> type(Authorisation given) {
        return Stream.of(given.dossierType(), given.documentType(), given.decisionType()).filter(Objects::nonNull).findFirst();
    }
}
