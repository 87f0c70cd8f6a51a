package midoffice.dossier.type;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Finds the types that references name: by id, or by name in a catalogue. */
final class TypeNames {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private TypeNames() {
    }

    /** @return the id, when it is one */
    static Optional<UUID> id(String text) {
        return text != null && ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /**
     * The types that are meant.
     *
     * @param field what the references stand in
     */
    static <E extends VersionedType> List<E> find(VersionRepository<E> versions, UUID catalogue, String field, List<String> named,
            LocalDate today, TypeFindings findings) {
        List<E> found = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            String name = named.get(i);
            Optional<E> one = id(name).flatMap(versions::find).or(() -> versions.standing(catalogue, name, today));
            if (one.isEmpty()) {
                findings.add(field + "." + i, "bad-url", "There is no such type: " + name);
            } else if (!one.get().catalogue().equals(catalogue)) {
                findings.add("", "relations-incorrect-catalogus", "Types refer to types of the same catalogue only.");
            } else if (!found.contains(one.get())) {
                found.add(one.get());
            }
        }
        return found;
    }
}
