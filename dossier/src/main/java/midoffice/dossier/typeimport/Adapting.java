package midoffice.dossier.typeimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.Jobs.Remark;
import midoffice.dossier.api.register.ResourceKind;

/** What is adapted in exported facts because the register does not keep it so, each time with a remark; the rest is taken as it is or refused. */
final class Adapting {

    private Adapting() {
    }

    /** A field that a rule wants to be empty is emptied: nothing uses it. */
    @SuppressWarnings("unchecked")
    static void emptied(Map<String, Object> facts, List<Violation> faults, List<Remark> remarks) {
        for (Violation fault : faults) {
            if (!fault.code().equals("must-be-empty")) {
                continue;
            }
            String[] path = fault.field().split("\\.");
            Map<String, Object> around = facts;
            for (int i = 0; i < path.length - 1; i++) {
                around = (Map<String, Object>) around.get(path[i]);
            }
            Object was = around.remove(path[path.length - 1]);
            remarks.add(new Remark(fault.field(), "emptied", Objects.toString(was, "")));
        }
    }

    /** A part begins and ends with its dossier type; which properties a status needs is said by the properties. */
    static void part(ResourceKind kind, Map<String, Object> facts, Map<String, Object> owner, List<Remark> remarks) {
        Object from = facts.get("validFrom");
        if (from != null && !from.equals(owner.get("validFrom")) && !from.equals(owner.get("versionDate"))) {
            facts.remove("validFrom");
            remarks.add(new Remark("validFrom", "emptied", from.toString()));
        }
        if (kind == ResourceKind.STATUS_TYPE && facts.get("properties") instanceof List<?> needed && !needed.isEmpty()) {
            facts.put("properties", List.of());
            remarks.add(new Remark("properties", References.LEFT_OUT, needed.toString()));
        }
    }

    /**
     * Takes the relations with other exported dossier types out of one, for they may come later.
     *
     * @return these relations, empty when there are none
     */
    static Map<String, Object> relations(Map<String, Object> dossierType) {
        Map<String, Object> taken = new HashMap<>();
        for (String field : List.of("childTypes", "relatedDossierTypes")) {
            List<Object> own = new ArrayList<>();
            List<Object> later = new ArrayList<>();
            for (Object value : (List<?>) dossierType.getOrDefault(field, List.of())) {
                Object named = value instanceof Map<?, ?> relation ? relation.get("dossierType") : value;
                (named instanceof String text && text.startsWith("http") ? own : later).add(value);
            }
            dossierType.put(field, own);
            if (!later.isEmpty()) {
                taken.put(field, later);
            }
        }
        return taken;
    }
}
