package midoffice.dossier.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.DossierDefinitions.StatusType;
import midoffice.dossier.api.DossierDefinitions.TypeDefinition;
import midoffice.dossier.api.TypeUpkeep;
import midoffice.dossier.api.register.DossierTypeRegister.DossierTypeView;

/** The dossier types, for the other features of this module; a door reaches them through {@code DossierDefinitions}. */
@ApplicationScoped
public class DossierTypes implements TypeUpkeep {

    private static final String KEY = "[a-z0-9][a-z0-9-]{0,59}";

    private final DefinedTypeRepository types;
    private final EnterDefinedTypes register;
    private final TypeBook book;
    private final Clock clock;

    protected DossierTypes() {
        this(null, null, null, null);
    }

    @Inject
    DossierTypes(DefinedTypeRepository types, EnterDefinedTypes register, TypeBook book, Clock clock) {
        this.types = types;
        this.register = register;
        this.book = book;
        this.clock = clock;
    }

    /**
     * The newest version: new dossiers are opened with it.
     *
     * @throws DomainException.NotFound {@code type-not-found}
     */
    public TypeFacts find(String key) {
        return latest(key).orElseThrow(() -> new DomainException.NotFound("type-not-found", "No dossier type " + key));
    }

    /** One version. @throws DomainException.NotFound {@code type-not-found} */
    public TypeFacts find(String key, int version) {
        return types.version(key, version).map(DefinedType::facts)
                .orElseThrow(() -> new DomainException.NotFound("type-not-found", "No version " + version + " of dossier type " + key));
    }

    /**
     * What is shown of the type of a dossier, whether a process of the house knows it or not.
     *
     * @param key  key of the city's own type, null for a dossier of a client
     * @param type id in the register; statuses of a type that has no key go by their ids
     */
    @Transactional
    public TypeFacts describe(String key, int version, UUID type) {
        if (key != null) {
            return find(key, version);
        }
        String title = book.dossierType(type).map(DossierTypeView::description).orElse("");
        List<TypeFacts.Status> statuses = book.statusTypesOf(type).stream().map(s -> new TypeFacts.Status(s.id().toString(),
                LocalizedText.dutch(s.statusText() == null || s.statusText().isBlank() ? s.description() : s.statusText()), null)).toList();
        return new TypeFacts(null, 0, LocalizedText.dutch(title), null, null, 0, 0, statuses);
    }

    /** The newest version, empty when there is no such type. */
    public Optional<TypeFacts> latest(String key) {
        return types.latest(key).map(DefinedType::facts);
    }

    /**
     * Adds a type or a new version of it; the same content adds nothing. Process analysts and the system.
     *
     * @throws DomainException.Invalid {@code type-invalid} with {@code required}, {@code key-invalid}, {@code term-invalid},
     *         {@code status-twice}
     */
    @Transactional
    public void save(Caller caller, TypeDefinition definition) {
        caller.requireAny(Role.PROCESS_ANALYST, Role.SYSTEM);
        check(definition);
        Optional<DefinedType> latest = types.latest(definition.key());
        if (latest.isPresent() && latest.get().says(definition)) {
            return;
        }
        // Two savers at once draw the same number: the unique key lets one through.
        DefinedType defined = DefinedType.of(definition, latest.map(DefinedType::version).orElse(0) + 1, clock.instant(), caller.subject());
        types.add(defined);
        register.enter(caller, defined, latest);
    }

    /**
     * The id under which a version is in the register of dossier types.
     *
     * @throws DomainException.NotFound {@code type-not-found}
     */
    @Transactional
    public UUID idOf(String key, int version) {
        return types.version(key, version).map(DefinedType::id)
                .orElseThrow(() -> new DomainException.NotFound("type-not-found", "No version " + version + " of dossier type " + key));
    }

    /** The definition behind a dossier type of the register, empty when processes of the house do not know it. */
    @Transactional
    public Optional<TypeFacts> definitionOf(UUID dossierType) {
        return types.find(dossierType).map(DefinedType::facts);
    }

    /** Enters the definitions into the register that were made before there was one, and completes those that are there. */
    @Override
    @Transactional
    public void enterDefinitions(Caller caller) {
        caller.requireAny(Role.SYSTEM);
        for (DefinedType defined : types.all()) {
            register.enter(caller, defined, types.version(defined.facts().key(), defined.version() - 1));
        }
    }

    static void check(TypeDefinition definition) {
        List<Violation> violations = new ArrayList<>();
        if (definition.key() == null || !definition.key().matches(KEY)) {
            violations.add(new Violation("key", "key-invalid", "A key has lower-case letters, digits and hyphens, 60 at most."));
        }
        require(violations, "title", definition.title());
        require(violations, "unit", definition.unit());
        require(violations, "process", definition.process());
        if (definition.target() < 0 || definition.deadline() < definition.target()) {
            violations.add(new Violation("deadline", "term-invalid", "The last term cannot be shorter than the target term."));
        }
        if (definition.statuses() == null || definition.statuses().isEmpty()) {
            violations.add(new Violation("statuses", "required", "A dossier type has at least one status."));
        } else {
            Set<String> seen = new HashSet<>();
            for (StatusType status : definition.statuses()) {
                if (status.key() == null || !status.key().matches(KEY) || status.text() == null) {
                    violations.add(new Violation("statuses", "key-invalid", "A status has a key and a text: " + status.key()));
                } else if (!seen.add(status.key())) {
                    violations.add(new Violation("statuses", "status-twice", "Status " + status.key() + " is there twice."));
                }
            }
        }
        if (!violations.isEmpty()) {
            throw new DomainException.Invalid("type-invalid", "The dossier type is not complete", violations);
        }
    }

    private static void require(List<Violation> violations, String field, Object value) {
        if (value == null) {
            violations.add(new Violation(field, "required", "Fill in " + field + "."));
        }
    }
}
