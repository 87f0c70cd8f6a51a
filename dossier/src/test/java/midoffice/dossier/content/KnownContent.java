package midoffice.dossier.content;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The inventory in memory. */
class KnownContent extends ContentRepository {

    final Map<String, Mark> rows = new TreeMap<>();

    @Override
    public Mark hold(String sha256, long size, String mediaType, Mark mark, Instant now) {
        return rows.merge(sha256, mark, (old, given) -> old == Mark.PART ? given : old);
    }

    @Override
    public Map<String, Mark> marks(Collection<String> hashes) {
        Map<String, Mark> marks = new HashMap<>(rows);
        marks.keySet().retainAll(hashes);
        return marks;
    }

    static ContentIntake intake(ContentStore store) {
        return new ContentIntake(store, new KnownContent(), noScanner(), java.time.Clock.systemUTC());
    }

    static VirusScanner noScanner() {
        return new VirusScanner(null, 0, java.time.Clock.systemUTC());
    }
}
