package midoffice.dossier.type;

import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.Component;
import midoffice.dossier.api.register.Criteria;
import midoffice.dossier.api.register.Criteria.Criterion;
import midoffice.dossier.api.register.Criteria.Operator;
import midoffice.dossier.api.register.Entry;
import midoffice.dossier.api.register.Listing;
import midoffice.dossier.api.register.Permission;
import midoffice.dossier.api.register.PublicationState;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.register.EntryRepository;
import midoffice.dossier.register.Reach;
import midoffice.dossier.register.Registered;
import midoffice.dossier.register.Rights;
import midoffice.dossier.register.Shelf;
import midoffice.dossier.register.Trail;

/**
 * What all kinds of types have in common: rights, and the criteria {@code publicationState} (what is final, unless asked otherwise) and
 * {@code validOn}.
 *
 * @param <E> the row
 * @param <F> what a client says
 * @param <V> what is shown
 */
abstract class KeepTypes<E extends Registered, F, V extends Entry> extends Shelf<E, F, V> {

    private final Clock clock;

    protected KeepTypes() {
        this.clock = null;
    }

    KeepTypes(ResourceKind kind, EntryRepository<E> rows, Rights rights, Trail trail, Clock clock) {
        super(kind, rows, rights, trail);
        this.clock = clock;
    }

    @Override
    protected Permission[] reading() {
        return new Permission[] {Permission.TYPES_READ};
    }

    @Override
    protected Permission[] adding() {
        return new Permission[] {Permission.TYPES_WRITE, Permission.TYPES_FORCE_WRITE};
    }

    @Override
    protected Permission[] changing() {
        return new Permission[] {Permission.TYPES_WRITE, Permission.TYPES_FORCE_WRITE};
    }

    @Override
    protected Permission[] removing() {
        return new Permission[] {Permission.TYPES_WRITE, Permission.TYPES_FORCE_DELETE};
    }

    @Override
    protected Reach visible(Caller caller) {
        return readable(rights(), caller);
    }

    /**
     * Who may read documents may read all types; who may read dossiers those of these dossiers with their parts, and what belongs to no dossier
     * type (ztc-014).
     *
     * @throws DomainException.Refused {@code not-allowed}
     */
    static Reach readable(Rights rights, Caller caller) {
        Reach reach = rights.reach(caller, Component.TYPES, Permission.TYPES_READ);
        if (!rights.reach(caller, Component.DOCUMENTS, Permission.DOCUMENTS_READ).isNothing()) {
            reach = Reach.all();
        }
        reach = reach.or(rights.reach(caller, Component.DOSSIERS, Permission.DOSSIERS_READ));
        if (reach.isNothing()) {
            throw new DomainException.Refused("not-allowed", caller.subject() + " may read no types");
        }
        return reach;
    }

    /** The entry without the dossier types it belongs to, for who may not read all of these. */
    protected V discreet(V view) {
        return view;
    }

    @Override
    @Transactional
    public V read(Caller caller, UUID id) {
        V view = super.read(caller, id);
        return readsSome(visible(caller)) ? discreet(view) : view;
    }

    /** Whether the reach is over certain dossier types. */
    static boolean readsSome(Reach reach) {
        return reach.named().isPresent();
    }

    /** Whether lists leave drafts out unless asked for. */
    protected boolean hidesDrafts() {
        return true;
    }

    @Override
    @Transactional
    public Listing<V> list(Caller caller, Criteria criteria) {
        Listing<V> all = super.list(caller, plain(criteria, hidesDrafts()));
        return readsSome(visible(caller)) ? new Listing<>(all.rows().stream().map(this::discreet).toList(), all.count()) : all;
    }

    /** The criteria with those about publication and validity said in plain comparisons. */
    static Criteria plain(Criteria asked, boolean finalOnly) {
        List<Criterion> all = new ArrayList<>();
        PublicationState state = finalOnly ? PublicationState.FINAL : PublicationState.ALL;
        for (Criterion criterion : asked.all()) {
            switch (criterion.field()) {
                case "publicationState" -> state = PublicationState.valueOf(String.valueOf(criterion.value()));
                case "validOn" -> {
                    all.add(new Criterion("validFrom", Operator.LTE, criterion.value()));
                    all.add(new Criterion("lastDay", Operator.GTE, criterion.value()));
                }
                case "dossierTypes", "documentTypes" -> all.add(new Criterion(criterion.field(), Operator.EQ, criterion.value()));
                case "keywords" -> keywords(criterion, all);
                case "validUntil" -> all.add(new Criterion("lastDay", criterion.operator(), criterion.value()));
                default -> all.add(criterion);
            }
        }
        if (state != PublicationState.ALL) {
            all.add(new Criterion("draft", Operator.EQ, state == PublicationState.DRAFT));
        }
        return new Criteria(all, asked.order(), asked.page(), asked.size());
    }

    /** All keywords that are listed; each stands between commas in its column. */
    private static void keywords(Criterion criterion, List<Criterion> all) {
        for (String word : String.valueOf(criterion.value()).split(",")) {
            all.add(new Criterion("keywords", Operator.CONTAINS, "," + word.strip() + ","));
        }
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BelgianCalendar.ZONE);
    }

    /** Whether the caller may change what is final. */
    boolean mayForce(Change change, Permission force) {
        return !rights().reach(change.by(), Component.TYPES, force).isNothing();
    }

    static DomainException.Invalid refused(String code, String message) {
        return new DomainException.Invalid("", code, message);
    }

    static String word(UUID id) {
        return id == null ? "" : id.toString();
    }
}
