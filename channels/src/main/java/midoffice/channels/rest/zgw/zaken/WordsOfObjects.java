package midoffice.channels.rest.zgw.zaken;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import midoffice.channels.rest.zgw.dictionary.Dictionary;
import midoffice.channels.rest.zgw.dictionary.WireField;
import midoffice.channels.rest.zgw.dictionary.WireType;
import midoffice.dossier.api.register.ObjectKind;
import midoffice.dossier.api.spi.ObjectAttributes;

/** Reads from the dictionary of the Zaken API what attributes of objects are called here. */
@ApplicationScoped
class WordsOfObjects implements ObjectAttributes {

    @Override
    public Optional<String> fact(ObjectKind kind, String attribute) {
        Dictionary api = Dictionary.of("zaken");
        Optional<WireType> facts = api.schema("ZaakObject").field("objectIdentificatie").map(WireField::type);
        if (facts.isEmpty() || !(facts.get() instanceof WireType.Switch shapes)) {
            return Optional.empty();
        }
        return api.choice("ObjectType").flatMap(types -> types.word(kind.name())).map(word -> shapes.schemas().get(word))
                .flatMap(schema -> api.schema(schema).field(attribute)).map(WireField::name);
    }
}
