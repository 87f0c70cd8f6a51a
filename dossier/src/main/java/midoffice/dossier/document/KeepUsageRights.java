package midoffice.dossier.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.api.register.UsageRightsRegister;
import midoffice.dossier.register.Rights;
import midoffice.dossier.register.Trail;

/** Keeps usage rights; the document says whether it has any (drc-006). */
@ApplicationScoped
class KeepUsageRights extends DocumentShelf<UsageRights, UsageRightsRegister.Facts, UsageRightsRegister.View> implements UsageRightsRegister {

    private UsageRightsRepository usageRights;

    protected KeepUsageRights() {
    }

    @Inject
    KeepUsageRights(UsageRightsRepository usageRights, RegisteredDocumentRepository documents, Rights rights, Trail trail, Clock clock) {
        super(ResourceKind.USAGE_RIGHTS, usageRights, documents, rights, trail, clock);
        this.usageRights = usageRights;
    }

    @Override
    protected UUID documentOf(Facts facts) {
        return facts.document();
    }

    @Override
    protected void check(Facts facts, UsageRights row) {
        if (facts.endDate() != null && facts.endDate().isBefore(facts.startDate())) {
            throw new DomainException.Invalid("endDate", "invalid", "They cannot end before they begin");
        }
    }

    @Override
    protected UsageRights row(UUID document, Instant now) {
        return new UsageRights(document, now);
    }

    @Override
    protected void fill(UsageRights row, Facts facts) {
        row.about(null, null, facts.startDate(), facts.endDate());
        row.say(facts);
    }

    @Override
    protected void afterAdded(Change change, UsageRights row, Facts facts) {
        say(row.document(), true);
    }

    @Override
    protected void release(Change change, UsageRights row) {
        if (usageRights.of(row.document()).size() == 1) {
            say(row.document(), null);
        }
    }

    @Override
    protected View view(UsageRights row) {
        return row.view(View.class);
    }
}
