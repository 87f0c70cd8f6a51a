package midoffice.dossier.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.register.DispatchRegister;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.register.Rights;
import midoffice.dossier.register.Trail;

/** Keeps how documents came in and went out: by one way each. */
@ApplicationScoped
class KeepDispatches extends DocumentShelf<Dispatch, DispatchRegister.Facts, DispatchRegister.View> implements DispatchRegister {

    protected KeepDispatches() {
    }

    @Inject
    KeepDispatches(DispatchRepository dispatches, RegisteredDocumentRepository documents, Rights rights, Trail trail, Clock clock) {
        super(ResourceKind.DISPATCH, dispatches, documents, rights, trail, clock);
    }

    @Override
    protected UUID documentOf(Facts facts) {
        return facts.document();
    }

    @Override
    protected void check(Facts facts, Dispatch row) {
        long ways = Stream.of(facts.domesticAddress(), facts.foreignAddress(), facts.postalAddress(), text(facts.fax()), text(facts.email()),
                Boolean.TRUE.equals(facts.citizenPortal()) ? true : null, text(facts.phone())).filter(Objects::nonNull).count();
        if (ways != 1) {
            throw new DomainException.Invalid("", "invalid-address", "A dispatch goes by one way: one address, number or portal");
        }
    }

    private static String text(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    @Override
    protected Dispatch row(UUID document, Instant now) {
        return new Dispatch(document, now);
    }

    @Override
    protected void fill(Dispatch row, Facts facts) {
        row.about(facts.party(), facts.relation().name(), null, null);
        row.say(facts);
    }

    @Override
    protected View view(Dispatch row) {
        return row.view(View.class);
    }
}
