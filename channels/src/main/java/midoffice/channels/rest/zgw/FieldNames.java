package midoffice.channels.rest.zgw;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import midoffice.channels.rest.zgw.dictionary.Dictionary;
import midoffice.channels.rest.zgw.dictionary.WireField;
import midoffice.channels.rest.zgw.dictionary.WireSchema;
import midoffice.channels.rest.zgw.dictionary.WireType;

/** What fields are called on the wire, for the errors of the resource that is being asked. */
@RequestScoped
public class FieldNames {

    private Dictionary dictionary;
    private WireSchema schema;

    /** From here on the errors are about that schema. */
    public void of(Dictionary api, WireSchema asked) {
        dictionary = api;
        schema = asked;
    }

    /** @param path names of the house with dots between them; what is no field of the schema stays as it is */
    String onTheWire(String path) {
        if (path == null || path.isEmpty()) {
            return "nonFieldErrors";
        }
        List<String> words = new ArrayList<>();
        WireSchema at = schema;
        for (String part : path.split("\\.")) {
            Optional<WireField> field = at == null ? Optional.empty() : at.named(part);
            words.add(field.map(WireField::wire).orElse(part));
            if (field.isPresent()) {
                at = inside(field.get().type());
            }
        }
        return String.join(".", words);
    }

    private WireSchema inside(WireType type) {
        if (type instanceof WireType.Many many) {
            return inside(many.element());
        }
        return type instanceof WireType.Nested nested ? dictionary.schema(nested.schema()) : null;
    }
}
