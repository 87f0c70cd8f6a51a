package midoffice.dossier.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import midoffice.catalogue.api.ProductView;
import midoffice.catalogue.api.Products;
import midoffice.crm.api.Interactions;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.UnitId;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.event.DossierClosed;
import midoffice.dossier.api.event.DossierOpened;
import midoffice.dossier.api.event.DossierStatusReached;
import midoffice.dossier.type.DossierTypes;
import midoffice.dossier.type.TypeFacts;

/**
 * Writes dossiers, for the other features of this module. It applies the dossier's own rules and tells the house; whether the caller may do
 * this is checked by the use case that calls. Every method takes part in the caller's transaction. An unknown dossier is
 * {@code dossier-not-found}.
 */
@ApplicationScoped
public class DossierBook {

    private final DossierRepository dossiers;
    private final HouseEntries entries;
    private final DossierTypes types;
    private final Products products;
    private final Interactions interactions;
    private final Clock clock;
    private final Event<DossierOpened> opened;
    private final Event<DossierStatusReached> statusReached;
    private final Event<DossierClosed> closed;

    protected DossierBook() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    DossierBook(DossierRepository dossiers, HouseEntries entries, DossierTypes types, Products products, Interactions interactions, Clock clock,
            Event<DossierOpened> opened, Event<DossierStatusReached> statusReached, Event<DossierClosed> closed) {
        this.dossiers = dossiers;
        this.entries = entries;
        this.types = types;
        this.products = products;
        this.interactions = interactions;
        this.clock = clock;
        this.opened = opened;
        this.statusReached = statusReached;
        this.closed = closed;
    }

    /**
     * Writes a new dossier with its answers and first status, records the interaction and draws the number. Tells nobody yet: when its
     * documents are there too, the caller calls {@link #announceOpened}.
     *
     * <p>Drawing the number locks the counter of the year until the transaction ends: do everything slow before.
     *
     * @throws DomainException.NotFound {@code type-not-found}
     */
    @Transactional
    public DossierId open(Caller by, NewDossier wanted) {
        TypeFacts type = types.find(wanted.typeKey());
        ProductView product = product(wanted.product(), wanted.productVersion());
        Instant now = now();
        UUID typeId = types.idOf(type.key(), type.version());
        DossierId id = new DossierId(entries.open(by, typeId, type, now));
        Dossier dossier = dossiers.get(id);
        dossier.ofHouse(wanted, type);
        dossiers.flush();
        entries.parties(by, id.value(), typeId, wanted.applicant(), type.unit().code());
        entries.reach(by, id.value(), typeId, type.first().key(), now);
        int position = 0;
        for (NewDossier.NewAnswer answer : wanted.answers()) {
            dossiers.add(AnswerRow.of(id, position++, answer));
        }
        dossiers.flush();
        interactions.record(by, new Interactions.NewInteraction(wanted.applicant(), "dossier-opened", wanted.channel(), product.slug(),
                type.unit(), dossier.number(), "Aanvraag " + product.title().in(Language.NL) + " ontvangen met nummer " + dossier.number() + "."));
        return id;
    }

    /** Fires {@code DossierOpened}: the process starts. Once per dossier, after {@link #open} and in the same transaction. */
    @Transactional
    public void announceOpened(DossierId id) {
        DossierFacts facts = facts(id);
        opened.fire(new DossierOpened(id, facts.number(), facts.typeKey(), facts.applicant(), facts.unit()));
    }

    /**
     * Brings the dossier to a status of its type. Fires {@code DossierStatusReached} and records the interaction; the status it has already
     * does nothing.
     *
     * @throws DomainException.Conflict {@code dossier-closed}
     * @throws DomainException.Invalid {@code status-unknown}
     */
    @Transactional
    public void reachStatus(Caller by, DossierId id, String statusKey) {
        Dossier dossier = dossiers.get(id);
        TypeFacts type = typeOf(dossier);
        if (!dossier.canReach(statusKey, type)) {
            return;
        }
        dossiers.flush();
        entries.reach(by, id.value(), dossier.type(), statusKey, now());
        interact(by, dossier.facts(type.title()), "dossier-status", type, statusKey);
        statusReached.fire(new DossierStatusReached(id, dossier.number(), statusKey, dossier.applicant()));
    }

    /**
     * Closes the dossier with a result, which is also its final status. Fires {@code DossierClosed} and records the interaction.
     *
     * @param result key of one of the type's statuses, for example {@code granted}
     * @throws DomainException.Conflict {@code dossier-closed}
     * @throws DomainException.Invalid {@code status-unknown}
     */
    @Transactional
    public void close(Caller by, DossierId id, String result) {
        Dossier dossier = dossiers.get(id);
        TypeFacts type = typeOf(dossier);
        Instant now = now();
        if (dossier.canReach(result, type)) {
            dossiers.add(HistoryRow.ofStatus(id, now, result, by));
        }
        dossier.endsWith(result);
        dossiers.flush();
        entries.end(by, id.value(), dossier.type(), result, type.status(result).map(s -> s.text().in(Language.NL)).orElse(""), now);
        interact(by, dossier.facts(type.title()), "dossier-closed", type, result);
        closed.fire(new DossierClosed(id, dossier.number(), result, dossier.applicant()));
    }

    /** What is known of a dossier; no rights are applied and nothing is logged. */
    @Transactional
    public DossierFacts facts(DossierId id) {
        Dossier dossier = dossiers.get(id);
        return dossier.facts(typeOf(dossier).title());
    }

    /**
     * Locks the dossier until the transaction ends and makes sure that nobody changed it since.
     *
     * @throws DomainException.Stale {@code dossier-changed}
     */
    @Transactional
    public void requireVersion(DossierId id, long version) {
        Dossier dossier = dossiers.lock(id);
        if (dossier.version() != version) {
            throw new DomainException.Stale("dossier-changed",
                    "Dossier " + dossier.number() + " has version " + dossier.version() + ", not " + version);
        }
    }

    /**
     * Locks the dossier until the transaction ends.
     *
     * @throws DomainException.Conflict {@code dossier-closed}
     */
    @Transactional
    public void requireOpen(DossierId id) {
        dossiers.lock(id).requireOpen();
    }

    /**
     * Puts the dossier in the hands of an official; null gives it back to the unit.
     *
     * @param reason why, for the trail; null when it speaks for itself
     * @return whether the trail of the roles tells it; false when the type knows no handlers or nothing changed
     * @throws DomainException.Conflict {@code dossier-closed}
     */
    @Transactional
    public boolean assignHandler(Caller by, DossierId id, String login, String reason) {
        Dossier dossier = dossiers.get(id);
        dossier.requireOpen();
        if (Objects.equals(dossier.handler(), login)) {
            return false;
        }
        dossiers.add(HistoryRow.ofNote(id, now(), "handler", by, login));
        dossiers.flush();
        boolean told = entries.handler(by, id.value(), dossier.type(), login, reason);
        // a type of a client may know no handlers: the house then keeps it for itself
        dossier.heldBy(dossier.unitCode(), login);
        dossiers.flush();
        return told;
    }

    /**
     * Gives the dossier to another unit, in nobody's hands.
     *
     * @param reason why, for the trail
     * @return whether the trail of the roles tells it; false when the type knows no handlers
     * @throws DomainException.Conflict {@code dossier-closed}
     */
    @Transactional
    public boolean handOver(Caller by, DossierId id, UnitId unit, String reason) {
        Dossier dossier = dossiers.get(id);
        dossier.requireOpen();
        dossiers.add(HistoryRow.ofNote(id, now(), "unit", by, unit.code()));
        dossiers.flush();
        boolean told = entries.handOver(by, id.value(), dossier.type(), unit.code(), reason);
        dossier.heldBy(unit.code(), null);
        dossiers.flush();
        return told;
    }

    /** Adds a line to the history of the dossier. @param kind stable word, for example {@code work-order} */
    @Transactional
    public void note(Caller by, DossierId id, String kind, String reason) {
        dossiers.add(HistoryRow.ofNote(id, now(), kind, by, reason));
    }

    /** The answers of the form by field key, in order of the form; for files the file name. */
    @Transactional
    public Map<String, String> answers(DossierId id) {
        return answers(id, true);
    }

    /** The answers of the form by field key, in order of the form, without the files. */
    @Transactional
    public Map<String, String> writtenAnswers(DossierId id) {
        return answers(id, false);
    }

    private Map<String, String> answers(DossierId id, boolean files) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (AnswerRow row : dossiers.answers(id)) {
            if (files || !row.isFile()) {
                answers.put(row.field(), row.value());
            }
        }
        return answers;
    }

    private void interact(Caller by, DossierFacts dossier, String kind, TypeFacts type, String statusKey) {
        String slug = product(dossier.product(), dossier.productVersion()).slug();
        String words = type.status(statusKey).map(s -> s.text().in(Language.NL)).orElse(statusKey);
        interactions.record(by, new Interactions.NewInteraction(dossier.applicant(), kind, "system", slug, dossier.unit(),
                dossier.number(), "Dossier " + dossier.number() + ": " + words));
    }

    private ProductView product(midoffice.catalogue.api.ProductId product, int version) {
        return products.version(product, version)
                .orElseThrow(() -> new DomainException.NotFound("product-not-found", "No version " + version + " of product " + product));
    }

    private TypeFacts typeOf(Dossier dossier) {
        return types.describe(dossier.typeKey(), dossier.typeVersion(), dossier.type());
    }

    /** The database keeps microseconds: what is in memory must equal what is read back. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
