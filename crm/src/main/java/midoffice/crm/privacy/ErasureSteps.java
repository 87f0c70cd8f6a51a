package midoffice.crm.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import midoffice.crm.api.PersonalDataHolder;
import midoffice.crm.api.PersonalDataHolder.Fate;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.event.PartyErased;

/** Erases over all modules: those above crm first, for what they keep decides whether the party itself can go. */
@ApplicationScoped
class ErasureSteps {

    private static final Caller SYSTEM = Caller.system("erasure");

    private final Instance<PersonalDataHolder> holders;
    private final CrmData crm;
    private final Event<PartyErased> erased;

    protected ErasureSteps() {
        this(null, null, null);
    }

    @Inject
    ErasureSteps(@Any Instance<PersonalDataHolder> holders, CrmData crm, Event<PartyErased> erased) {
        this.holders = holders;
        this.crm = crm;
        this.erased = erased;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public List<Fate> erase(List<PartyId> party) {
        List<Fate> fates = new ArrayList<>();
        holders.stream().forEach(holder -> fates.addAll(holder.erase(SYSTEM, party)));
        boolean held = fates.stream().anyMatch(fate -> !fate.erased() && fate.count() > 0);
        if (!held) {
            erased.fire(new PartyErased(party.get(0)));
        }
        fates.addAll(crm.erase(party, held));
        return fates.stream().filter(fate -> fate.count() > 0).toList();
    }

    /** Does the same in a transaction of its own and takes it back, so that what is foretold is what happens. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void tryOut(List<PartyId> party) {
        throw new TriedOut(erase(party));
    }

    /** Ends a trial: the transaction rolls back. */
    static final class TriedOut extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<Fate> fates;

        TriedOut(List<Fate> fates) {
            super("tried out", null, false, false);
            this.fates = fates;
        }

        List<Fate> fates() {
            return fates;
        }
    }
}
