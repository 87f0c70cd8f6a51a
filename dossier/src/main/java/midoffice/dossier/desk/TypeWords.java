package midoffice.dossier.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;
import midoffice.dossier.type.DossierTypes;
import midoffice.dossier.type.TypeBook;
import midoffice.dossier.type.TypeFacts;

/** What types and statuses are called: of the city's own processes in three languages, of other clients as the catalogue says. */
@ApplicationScoped
class TypeWords {

    private final DossierTypes defined;
    private final TypeBook book;

    protected TypeWords() {
        this(null, null);
    }

    @Inject
    TypeWords(DossierTypes defined, TypeBook book) {
        this.defined = defined;
        this.book = book;
    }

    /** A type by the id in the register, by key and version of the own definition, or both. */
    public record TypeRef(UUID type, String key, Integer version) {
    }

    LocalizedText typeName(TypeRef ref) {
        return definition(ref).map(TypeFacts::title)
                .or(() -> book.dossierType(ref.type()).map(t -> LocalizedText.dutch(t.description())))
                .orElseGet(() -> LocalizedText.dutch("?"));
    }

    /** @return null while there is no status */
    LocalizedText statusName(TypeRef ref, String key, UUID statusType) {
        Optional<LocalizedText> own = key == null ? Optional.empty()
                : definition(ref).flatMap(t -> t.status(key)).map(TypeFacts.Status::text);
        return own.or(() -> book.statusType(statusType).map(s -> LocalizedText.dutch(s.description()))).orElse(null);
    }

    boolean isNamed(TypeRef ref, String name) {
        return typeName(ref).in(Language.NL).equalsIgnoreCase(name);
    }

    /** Status types of those types whose words hold the text. */
    Set<UUID> statusTypes(Collection<TypeRef> refs, String text) {
        Set<UUID> found = new LinkedHashSet<>();
        for (TypeRef ref : refs) {
            if (ref.type() != null) {
                book.statusTypesOf(ref.type()).stream().filter(s -> holds(s.description(), text)).forEach(s -> found.add(s.id()));
            }
        }
        return found;
    }

    /** The same for statuses of own definitions. */
    Set<String> statusKeys(Collection<TypeRef> refs, String text) {
        Set<String> found = new LinkedHashSet<>();
        for (TypeRef ref : refs) {
            definition(ref).ifPresent(t -> t.statuses().stream()
                    .filter(s -> s.text().texts().values().stream().anyMatch(words -> holds(words, text))).forEach(s -> found.add(s.key())));
        }
        return found;
    }

    private Optional<TypeFacts> definition(TypeRef ref) {
        if (ref.key() == null || ref.version() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(defined.find(ref.key(), ref.version()));
        } catch (DomainException.NotFound e) {
            return Optional.empty();
        }
    }

    private static boolean holds(String words, String text) {
        return words != null && words.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
}
