package midoffice.dossier.typeimport;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import midoffice.dossier.api.register.ResourceKind;

/** By what a type is known to be the same one: identification and first day for versions, its name within its dossier type for a part. */
final class Identity {

    /** Stands beside the facts of a relation with a document type: versions of one name count as the same. */
    static final String DOCUMENT_TYPE_NAME = "documentTypeName";

    private Identity() {
    }

    /** @return field that versions of that kind are called by */
    static String nameField(ResourceKind kind) {
        return kind == ResourceKind.DOSSIER_TYPE ? "identification" : "description";
    }

    static boolean isVersioned(ResourceKind kind) {
        return kind == ResourceKind.DOSSIER_TYPE || kind == ResourceKind.DOCUMENT_TYPE || kind == ResourceKind.DECISION_TYPE;
    }

    /** @param facts facts or view as a map, with {@link #DOCUMENT_TYPE_NAME} where it is needed */
    static List<String> of(ResourceKind kind, Map<String, Object> facts) {
        return switch (kind) {
            case DOSSIER_TYPE -> values(facts, "identification", "validFrom");
            case DOCUMENT_TYPE, DECISION_TYPE -> values(facts, "description", "validFrom");
            case STATUS_TYPE -> values(facts, "description", "sequenceNumber");
            case ROLE_TYPE -> values(facts, "description", "genericDescription");
            case RESULT_TYPE -> values(facts, "description");
            case PROPERTY_TYPE -> values(facts, "name");
            case DOSSIER_DOCUMENT_TYPE -> values(facts, DOCUMENT_TYPE_NAME, "direction");
            case OBJECT_TYPE -> values(facts, "objectType", "relationDescription");
            default -> throw new IllegalArgumentException("No type: " + kind);
        };
    }

    private static List<String> values(Map<String, Object> facts, String... fields) {
        return java.util.Arrays.stream(fields).map(facts::get).map(value -> Objects.toString(value, "")).toList();
    }
}
