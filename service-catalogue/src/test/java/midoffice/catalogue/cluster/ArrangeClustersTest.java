package midoffice.catalogue.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import midoffice.catalogue.api.Clusters.ChangeView;
import midoffice.catalogue.api.Clusters.ClusterView;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;
import org.junit.jupiter.api.Test;

/** A cluster begins, changes its name and ends; each is kept with who and why, and what is used does not end. */
class ArrangeClustersTest {

    private static final Caller EDITOR = new Caller("els", "Els", Set.of(Role.CATALOGUE_EDITOR), null, null, "test");
    private static final Caller OFFICIAL = new Caller("lien", "Lien", Set.of(Role.OFFICIAL), null, null, "test");

    private final List<String> inside = new ArrayList<>();
    private final ArrangeClusters clusters = new ArrangeClusters(new Kept(), uses(cluster -> List.copyOf(inside)),
            Clock.fixed(Instant.parse("2027-03-01T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void keepsWhoDidWhatAndWhy() {
        clusters.save(EDITOR, view("Wonen"), "bij de start");
        clusters.save(EDITOR, view("Wonen"), "niets nieuws");
        clusters.save(EDITOR, view("Huisvesting"), "duidelijker");
        clusters.end(EDITOR, "wonen", "gaat op in een andere");
        assertEquals(List.of("ended Huisvesting gaat op in een andere", "described Huisvesting duidelijker", "began Wonen bij de start"),
                clusters.history(EDITOR).stream().map(this::told).toList());
        assertEquals(List.of(), clusters.all());
        clusters.save(EDITOR, view("Wonen"), null);
        assertEquals("began Wonen null", told(clusters.history(EDITOR).get(0)));
        assertEquals(1, clusters.all().size());
    }

    @Test
    void doesNotEndWhatIsUsedAndNamesWhatUsesIt() {
        clusters.save(EDITOR, view("Wonen"), null);
        inside.addAll(List.of("Premie", "Verhuizen"));
        DomainException refused = assertThrows(DomainException.Invalid.class, () -> clusters.end(EDITOR, "wonen", "weg ermee"));
        assertEquals("cluster-in-use", refused.code());
        assertEquals(List.of("Premie", "Verhuizen"), refused.violations().stream().map(fault -> fault.field()).toList());
        assertEquals(1, clusters.all().size());
    }

    @Test
    void endsForAReasonAndForEditorsOnly() {
        clusters.save(EDITOR, view("Wonen"), null);
        assertEquals("required", assertThrows(DomainException.Invalid.class, () -> clusters.end(EDITOR, "wonen", " ")).code());
        assertThrows(DomainException.Refused.class, () -> clusters.end(OFFICIAL, "wonen", "reden"));
        assertThrows(DomainException.NotFound.class, () -> clusters.end(EDITOR, "elders", "reden"));
        assertThrows(DomainException.Refused.class, () -> clusters.history(Caller.ANONYMOUS));
    }

    private String told(ChangeView change) {
        return change.act() + " " + change.name().in(Language.NL) + " " + change.reason();
    }

    private static ClusterView view(String name) {
        return new ClusterView("wonen", LocalizedText.dutch(name), LocalizedText.dutch("Wat je er vindt"), "house", 1);
    }

    @SuppressWarnings("unchecked")
    private static Instance<ClusterUse> uses(ClusterUse use) {
        return (Instance<ClusterUse>) Proxy.newProxyInstance(ArrangeClustersTest.class.getClassLoader(), new Class<?>[] {Instance.class},
                (proxy, method, arguments) -> Stream.of(use));
    }

    /** Keeps in memory. */
    private static final class Kept extends ClusterRepository {

        private final Map<String, Cluster> clusters = new TreeMap<>();
        private final List<ClusterChange> changes = new ArrayList<>();

        @Override
        List<Cluster> all() {
            return clusters.values().stream().filter(cluster -> !cluster.hasEnded()).sorted(Comparator.comparing(c -> c.view().position())).toList();
        }

        @Override
        Cluster find(String code) {
            return clusters.get(code);
        }

        @Override
        List<ClusterChange> changes() {
            return changes;
        }

        @Override
        void add(Object entity) {
            if (entity instanceof Cluster cluster) {
                clusters.put(cluster.view().code(), cluster);
            } else {
                changes.add(0, (ClusterChange) entity);
            }
        }

        @Override
        void flush() {
            // nothing to send anywhere
        }
    }
}
