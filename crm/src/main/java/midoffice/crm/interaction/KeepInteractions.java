package midoffice.crm.interaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import midoffice.crm.api.DataCategory;
import midoffice.crm.api.Interactions;
import midoffice.crm.api.Parties;
import midoffice.crm.api.access.AccessLog;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.matrix.Sights;

/** Writes an interaction in the transaction of what happened, and shows the history of a party. */
@ApplicationScoped
class KeepInteractions implements Interactions {

    private static final int MOST = 500;

    private final InteractionRepository interactions;
    private final AccessLog accessLog;
    private final Sights sights;
    private final Parties parties;
    private final Clock clock;

    @Inject
    KeepInteractions(InteractionRepository interactions, AccessLog accessLog, Sights sights, Parties parties, Clock clock) {
        this.interactions = interactions;
        this.accessLog = accessLog;
        this.sights = sights;
        this.parties = parties;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected KeepInteractions() {
        this(null, null, null, null, null);
    }

    /** @throws DomainException.NotFound {@code party-not-found} */
    @Override
    @Transactional
    public void record(Caller caller, NewInteraction interaction) {
        if (!interactions.partyExists(interaction.party())) {
            throw notFound(interaction.party());
        }
        interactions.add(Interaction.of(caller, interaction, clock.instant()));
    }

    @Override
    @Transactional
    public List<InteractionView> ofParty(Caller caller, PartyId party, int limit) {
        boolean own = caller.owns(party);
        if (!own) {
            if (!sights.of(caller).sees(DataCategory.INTERACTION)) {
                throw notFound(party);
            }
            accessLog.recordRead(caller, party, "interactions", null);
        }
        return interactions.newest(parties.same(party), Math.max(1, Math.min(limit, MOST))).stream().map(Interaction::asView).toList();
    }

    @Override
    @Transactional
    public void forget(Caller system, PartyId party, String reference) {
        system.requireAny(Role.SYSTEM);
        interactions.remove(party, reference);
    }

    private static DomainException.NotFound notFound(PartyId party) {
        return new DomainException.NotFound("party-not-found", "No party " + party + " for this caller");
    }
}
