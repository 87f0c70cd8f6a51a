package midoffice.dossier.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.Language;
import midoffice.dossier.api.register.CatalogueRegister.CatalogueFacts;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.Confidentiality;
import midoffice.dossier.api.register.DossierTypeRegister.DossierTypeFacts;
import midoffice.dossier.api.register.DossierTypeRegister.Orientation;
import midoffice.dossier.api.register.DossierTypeRegister.ReferenceProcess;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.register.FactsJson;
import midoffice.dossier.register.Mark;
import midoffice.dossier.register.Trail;
import midoffice.dossier.text.Texts;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Enters types that were defined for the city's own processes into the register: a final dossier type under the id of the definition, with
 * what belongs to it ({@link DefinedParts}). The catalogue is that of the city ({@code midoffice.types.domain}, {@code midoffice.types.owner}).
 */
@ApplicationScoped
class EnterDefinedTypes {

    private static final int LONGEST_NAME = 80;

    private final DossierTypeRepository types;
    private final CatalogueRepository catalogues;
    private final DefinedParts parts;
    private final TypeViews views;
    private final Trail trail;
    private final Clock clock;
    private final String domain;
    private final String owner;

    protected EnterDefinedTypes() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    EnterDefinedTypes(DossierTypeRepository types, CatalogueRepository catalogues, DefinedParts parts, TypeViews views, Trail trail,
            Clock clock,
            @ConfigProperty(name = "midoffice.types.domain", defaultValue = "STAD") String domain,
            @ConfigProperty(name = "midoffice.types.owner", defaultValue = "000000000") String owner) {
        this.types = types;
        this.catalogues = catalogues;
        this.parts = parts;
        this.views = views;
        this.trail = trail;
        this.clock = clock;
        this.domain = domain;
        this.owner = owner;
    }

    /**
     * Enters a version of a defined type, once, and ends the version before it; adds what an earlier version of this class did not know of.
     *
     * @param before the version before it, empty for the first
     */
    void enter(Caller caller, DefinedType defined, Optional<DefinedType> before) {
        Change change = Change.by(caller);
        Optional<DossierType> there = types.find(defined.id());
        if (there.isPresent()) {
            complete(change, there.get(), defined.facts());
            return;
        }
        LocalDate first = LocalDate.ofInstant(defined.created(), BelgianCalendar.ZONE);
        before.flatMap(old -> types.find(old.id())).ifPresent(old -> end(change, old, first.minusDays(1)));
        TypeFacts facts = defined.facts();
        Catalogue catalogue = catalogue(change);
        DossierTypeFacts said = facts(facts, catalogue.id(), first);
        DossierType type = new DossierType(defined.id(), said, FactsJson.convert(said, Map.class), now());
        type.publish();
        types.add(type);
        parts.complete(change, type, facts);
        trail.added(change, mark(type), views.ofDossierTypes(List.of(type)).get(0));
    }

    private void complete(Change change, DossierType type, TypeFacts facts) {
        Object was = views.ofDossierTypes(List.of(type)).get(0);
        if (parts.complete(change, type, facts)) {
            trail.changed(change, mark(type), was, views.ofDossierTypes(List.of(type)).get(0));
        }
    }

    /** A version that lasted not even a day never was valid: its last day lies before its first. */
    private void end(Change change, DossierType old, LocalDate last) {
        Object was = views.ofDossierTypes(List.of(old)).get(0);
        Map<String, Object> said = new HashMap<>(FactsJson.<Map<String, Object>>convert(old.facts(), mapType()));
        said.put("validUntil", last.toString());
        old.change(FactsJson.convert(said, DossierTypeFacts.class), said);
        types.flush();
        trail.changed(change, mark(old), was, views.ofDossierTypes(List.of(old)).get(0));
    }

    @SuppressWarnings("unchecked")
    private static Class<Map<String, Object>> mapType() {
        return (Class<Map<String, Object>>) (Class<?>) Map.class;
    }

    private Catalogue catalogue(Change change) {
        return catalogues.of(domain, owner).orElseGet(() -> {
            Catalogue made = new Catalogue(new CatalogueFacts(domain, owner, "Beheer", "", "", domain, null, null), now());
            catalogues.add(made);
            trail.added(change, Mark.main(ResourceKind.CATALOGUE, made.id(), domain, Map.of()),
                    made.view(Map.of("dossierTypes", List.of(), "decisionTypes", List.of(), "decisionTypeDescriptions", List.of(),
                            "documentTypes", List.of(), "documentTypeDescriptions", List.of())));
            return made;
        });
    }

    private static DossierTypeFacts facts(TypeFacts facts, UUID catalogue, LocalDate first) {
        String title = Texts.cut(facts.title().in(Language.NL), LONGEST_NAME);
        return new DossierTypeFacts(Texts.cut(facts.key(), 50), title, title, Confidentiality.DOSSIER_CONFIDENTIAL, title, "Aanvraag", "",
                Orientation.EXTERNAL, "Aanvragen", title, "Behandelen", "P" + Math.max(1, facts.deadline()) + "D",
                facts.target() == 0 ? null : "P" + facts.target() + "D", true, true,
                "P" + Math.max(1, facts.deadline()) + "D", List.of(), false, "", List.of(), List.of(), "",
                new ReferenceProcess(Texts.cut(facts.process(), LONGEST_NAME), ""), Texts.cut(facts.unit().code(), 50), null,
                null, catalogue, List.of(), List.of(), List.of(), first, null, null, null, first);
    }

    private static Mark mark(DossierType type) {
        return Mark.main(ResourceKind.DOSSIER_TYPE, type.id(), type.name(), Map.of("catalogue", KeepTypes.word(type.catalogue())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
