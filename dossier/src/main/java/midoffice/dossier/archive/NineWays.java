package midoffice.dossier.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.register.ArchiveNomination;
import midoffice.dossier.api.register.Criteria;
import midoffice.dossier.api.register.DecisionRegister;
import midoffice.dossier.api.register.DossierObjectRegister;
import midoffice.dossier.api.register.DossierPropertyRegister;
import midoffice.dossier.api.register.DossierRegister;
import midoffice.dossier.api.register.ResultTypeRegister.ArchiveTermStart;
import midoffice.dossier.api.register.ResultTypeRegister.ResultTypeView;
import midoffice.dossier.api.spi.ObjectAttributes;
import midoffice.dossier.record.RetentionRule;

/**
 * The nine ways to find the first day of the archive term (ZGW: afleidingswijze; zrc-021). A day that cannot be known yet leaves the term
 * open: it is reckoned again when what it depends on changes.
 */
@ApplicationScoped
class NineWays implements RetentionRule {

    private static final Caller SYSTEM = Caller.system("archive");
    private static final int MANY = 10_000;
    private static final Pattern DAY = Pattern.compile("(?:(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)|(\\d{4})(\\d{2})(\\d{2}))");

    private final DossierRegister dossiers;
    private final DossierPropertyRegister properties;
    private final DossierObjectRegister objects;
    private final DecisionRegister decisions;
    private final Instance<ObjectAttributes> attributes;
    private final ArchiveItemRepository items;

    protected NineWays() {
        this(null, null, null, null, null, null);
    }

    @Inject
    NineWays(DossierRegister dossiers, DossierPropertyRegister properties, DossierObjectRegister objects, DecisionRegister decisions,
            @Any Instance<ObjectAttributes> attributes, ArchiveItemRepository items) {
        this.dossiers = dossiers;
        this.properties = properties;
        this.objects = objects;
        this.decisions = decisions;
        this.attributes = attributes;
        this.items = items;
    }

    @Override
    public Retention of(DossierRegister.View dossier, LocalDate end, ResultTypeView type) {
        ArchiveNomination nomination = dossier.archiveNomination() == null ? type.archiveNomination() : dossier.archiveNomination();
        LocalDate start = start(dossier, end, type.archiveTermStart()).orElse(null);
        String term = type.archiveActionTerm();
        LocalDate action = start == null || term == null || term.isEmpty() ? null : start.plus(Period.parse(term));
        return new Retention(nomination, start, action == null ? null : notBeforeKept(dossier.id(), action));
    }

    /** Who left a dossier out of a list until a day is not overruled by what is reckoned again. */
    private LocalDate notBeforeKept(UUID dossier, LocalDate action) {
        return items.keptUntil(dossier).filter(day -> day.isAfter(action)).orElse(action);
    }

    private Optional<LocalDate> start(DossierRegister.View dossier, LocalDate end, ArchiveTermStart from) {
        if (from == null || from.derivation() == null) {
            return Optional.empty();
        }
        return switch (from.derivation()) {
            case COMPLETED -> Optional.of(end);
            case TERM -> Optional.ofNullable(from.processTerm()).filter(t -> !t.isEmpty()).map(t -> end.plus(Period.parse(t)));
            case PARENT -> Optional.ofNullable(dossier.parent()).flatMap(this::endOf);
            case RELATED_DOSSIER -> last(dossier.relatedDossiers().stream().map(r -> endOf(r.dossier()).orElse(null)));
            case PROPERTY -> property(dossier.id(), from.dateAttribute());
            case DECISION_EFFECTIVE_DATE -> decision(dossier.id(), DecisionRegister.View::effectiveDate);
            case DECISION_EXPIRY_DATE -> decision(dossier.id(), DecisionRegister.View::expiryDate);
            case DOSSIER_OBJECT -> object(dossier.id(), from);
            // somebody else's register knows it
            case OTHER_DATE_ATTRIBUTE -> Optional.empty();
        };
    }

    private Optional<LocalDate> endOf(UUID dossier) {
        try {
            return Optional.ofNullable(dossiers.read(SYSTEM, dossier).endDate());
        } catch (DomainException.NotFound e) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> property(UUID dossier, String name) {
        return properties.list(SYSTEM, Criteria.where("dossier", dossier, MANY)).rows().stream().filter(p -> p.name().equals(name)).findFirst()
                .flatMap(p -> day(p.value()));
    }

    private Optional<LocalDate> decision(UUID dossier, Function<DecisionRegister.View, LocalDate> which) {
        return last(decisions.list(SYSTEM, Criteria.where("dossier", dossier, MANY)).rows().stream().map(which));
    }

    /** Only what the dossier itself tells of its objects; what others know of them is not asked. */
    private Optional<LocalDate> object(UUID dossier, ArchiveTermStart from) {
        String fact = from.objectType() == null ? from.dateAttribute()
                : attributes.stream().findFirst().flatMap(a -> a.fact(from.objectType(), from.dateAttribute())).orElse(from.dateAttribute());
        return last(objects.list(SYSTEM, Criteria.where("dossier", dossier, MANY)).rows().stream()
                .filter(o -> from.objectType() == null || o.objectType() == from.objectType())
                .map(o -> attribute(o.objectIdentification(), fact))
                .filter(Objects::nonNull).map(v -> day(String.valueOf(v)).orElse(null)));
    }

    /** What is told of an object; of a kind that the standard does not know, all that is told stands in one field. */
    private static Object attribute(Map<String, Object> told, String name) {
        if (told == null) {
            return null;
        }
        return told.get(name) == null && told.get("data") instanceof Map<?, ?> other ? other.get(name) : told.get(name);
    }

    private static Optional<LocalDate> last(Stream<LocalDate> days) {
        return days.filter(Objects::nonNull).max(Comparator.naturalOrder());
    }

    /** The day in a value with or without a time, with or without hyphens; between hyphens also without leading zeros, as 2013-1-1. */
    static Optional<LocalDate> day(String value) {
        Matcher parts = DAY.matcher(value == null ? "" : value.strip());
        if (!parts.lookingAt()) {
            return Optional.empty();
        }
        boolean hyphens = parts.group(1) != null;
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(parts.group(hyphens ? 1 : 4)), Integer.parseInt(parts.group(hyphens ? 2 : 5)),
                    Integer.parseInt(parts.group(hyphens ? 3 : 6))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
