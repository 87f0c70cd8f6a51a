package midoffice.dossier.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import midoffice.dossier.api.register.AuditTrail.Trace;
import midoffice.dossier.api.staff.DossierFile.TraceLine;
import midoffice.dossier.register.FactsJson;

/** Lines of the audit trail in a form that people read: which fields changed. */
final class TrailLines {

    /** Follow from other things or say nothing to people. */
    private static final Set<String> SILENT = Set.of("id", "revision", "dossier", "version", "registeredAt", "children", "roles", "properties",
            "dossierDocuments", "dossierObjects", "identification", "sourceOrganisation", "paymentStatusText", "registrationDate");

    private TrailLines() {
    }

    /** Newest first. */
    static List<TraceLine> of(List<Trace> trail) {
        List<TraceLine> lines = new ArrayList<>();
        for (Trace trace : trail) {
            lines.add(new TraceLine(trace.at(), trace.kind(), trace.action(), trace.display() == null || trace.display().isBlank() ? trace.client()
                    : trace.display(), trace.reason(), what(trace)));
        }
        lines.sort(Comparator.comparing(TraceLine::at).reversed());
        return lines;
    }

    private static List<String> what(Trace trace) {
        if (trace.before() == null || trace.after() == null) {
            return List.of();
        }
        Map<?, ?> before = FactsJson.read(trace.before(), Map.class);
        Map<?, ?> after = FactsJson.read(trace.after(), Map.class);
        Set<String> changed = new TreeSet<>();
        before.forEach((field, value) -> {
            if (!Objects.equals(value, after.get(field))) {
                changed.add(String.valueOf(field));
            }
        });
        after.keySet().stream().filter(field -> !before.containsKey(field) && after.get(field) != null).forEach(f -> changed.add(String.valueOf(f)));
        changed.removeAll(SILENT);
        return new ArrayList<>(changed);
    }
}
