package midoffice.dossier.typeimport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.Jobs.Remark;

/**
 * Replaces ids of the export by ids of the register. A reference that has to be there and leads nowhere is refused; another one is left out, with a
 * remark. Names and addresses stay: the register knows what to do with them.
 */
final class References {

    /** What is left out because what it names was not exported, or was refused. */
    static final String LEFT_OUT = "reference-left-out";

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final List<String> NEEDED = List.of("catalogue", "dossierType", "documentType");
    private static final List<String> OPTIONAL = List.of("statusType");
    private static final List<String> LISTS = List.of("decisionTypes", "documentTypes", "childTypes");

    private References() {
    }

    static Optional<UUID> id(Object value) {
        return value instanceof String text && ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /**
     * Changes the facts.
     *
     * @param found id in the register by id in the export
     * @throws DomainException.Invalid {@code reference-missing} with the field
     */
    static void replace(Map<String, Object> facts, Function<UUID, Optional<UUID>> found, List<Remark> remarks) {
        for (String field : NEEDED) {
            id(facts.get(field)).ifPresent(id -> facts.put(field, found.apply(id).map(UUID::toString).orElseThrow(
                    () -> new DomainException.Invalid(field, "reference-missing", "What it belongs to was not imported: " + id))));
        }
        for (String field : OPTIONAL) {
            id(facts.get(field)).ifPresent(id -> facts.put(field,
                    found.apply(id).map(UUID::toString).orElseGet(() -> leftOut(field, id, remarks))));
        }
        for (String field : LISTS) {
            if (facts.get(field) instanceof List<?> values) {
                facts.put(field, replaced(field, values, found, remarks));
            }
        }
        if (facts.get("relatedDossierTypes") instanceof List<?> relations) {
            facts.put("relatedDossierTypes", related(relations, found, remarks));
        }
    }

    private static List<Object> replaced(String field, List<?> values, Function<UUID, Optional<UUID>> found, List<Remark> remarks) {
        List<Object> kept = new ArrayList<>();
        for (Object value : values) {
            Optional<UUID> id = id(value);
            if (id.isEmpty()) {
                kept.add(value);
            } else {
                found.apply(id.get()).ifPresentOrElse(known -> kept.add(known.toString()), () -> leftOut(field, id.get(), remarks));
            }
        }
        return kept;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> related(List<?> relations, Function<UUID, Optional<UUID>> found, List<Remark> remarks) {
        List<Object> kept = new ArrayList<>();
        for (Object relation : relations) {
            Map<String, Object> one = (Map<String, Object>) relation;
            Optional<UUID> id = id(one.get("dossierType"));
            if (id.isEmpty()) {
                kept.add(one);
            } else {
                found.apply(id.get()).ifPresentOrElse(known -> {
                    one.put("dossierType", known.toString());
                    kept.add(one);
                }, () -> leftOut("relatedDossierTypes", id.get(), remarks));
            }
        }
        return kept;
    }

    private static String leftOut(String field, UUID id, List<Remark> remarks) {
        remarks.add(new Remark(field, LEFT_OUT, id.toString()));
        return null;
    }
}
