package midoffice.crm.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.event.PartiesMerged;
import midoffice.crm.api.event.PartiesUnmerged;
import midoffice.crm.api.event.PartyChanged;
import midoffice.crm.api.event.PartyRegistered;
import midoffice.crm.match.PartyValuesRepository.Known;
import midoffice.crm.match.engine.LookupKeys;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the hashes under which parties are looked up in step with their values, in the transaction that changes them. */
@ApplicationScoped
class KeepMatchKeys {

    private static final int AT_ONCE = 500;

    private final PartyValuesRepository parties;
    private final boolean acceptTestNumbers;

    @Inject
    KeepMatchKeys(PartyValuesRepository parties, @ConfigProperty(name = "midoffice.insz.accept-test-numbers", defaultValue = "false") boolean acceptTestNumbers) {
        this.parties = parties;
        this.acceptTestNumbers = acceptTestNumbers;
    }

    /** For the container's proxy. */
    protected KeepMatchKeys() {
        this(null, false);
    }

    void registered(@Observes PartyRegistered event) {
        index(List.of(event.party().value()));
    }

    void changed(@Observes PartyChanged event) {
        index(List.of(event.party().value()));
    }

    /** Who is another party now is not matched with any more; the other one is. */
    void merged(@Observes PartiesMerged event) {
        parties.setKeys(event.merged().value(), Set.of());
    }

    void unmerged(@Observes PartiesUnmerged event) {
        index(List.of(event.merged().value()));
    }

    /**
     * Gives hashes to some of the parties that were registered before there were any.
     *
     * @return whether there may be more
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean catchUp() {
        List<UUID> some = parties.withoutKeys(AT_ONCE);
        index(some);
        return some.size() == AT_ONCE;
    }

    private void index(List<UUID> ids) {
        for (Known party : parties.values(ids).values()) {
            parties.setKeys(party.id(), LookupKeys.of(Compared.schema(party.kind()), Compared.row(party.kind(), party.fields(), acceptTestNumbers)));
        }
    }
}
