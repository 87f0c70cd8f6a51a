package midoffice.crm.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import midoffice.crm.api.DataCategory;
import midoffice.crm.api.Entitlement;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.PartyMerging;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.matrix.Sight;
import midoffice.crm.matrix.Sights;

/** Merges parties and takes that back. */
@ApplicationScoped
class MergeParties implements PartyMerging {

    private static final int LONGEST = 500;

    private final PartyRepository parties;
    private final MergeRepository merges;
    private final Sights sights;
    private final Clock clock;

    protected MergeParties() {
        this(null, null, null, null);
    }

    @Inject
    MergeParties(PartyRepository parties, MergeRepository merges, Sights sights, Clock clock) {
        this.parties = parties;
        this.merges = merges;
        this.sights = sights;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void merge(Caller caller, PartyId kept, PartyId merged, String reason) {
        requireReason(reason);
        if (kept.equals(merged)) {
            throw new DomainException.Conflict("merge-same", "A party is merged with another one, not with itself: " + kept);
        }
        // In one order, whoever is kept: two who merge the same two the other way round wait for each other.
        Stream.of(kept, merged).sorted(java.util.Comparator.comparing(PartyId::value)).forEach(parties::findForChange);
        Party one = changeable(caller, kept);
        Party other = changeable(caller, merged);
        if (one.kind() != other.kind()) {
            throw new DomainException.Conflict("merge-kinds", kept + " and " + merged + " are not of one kind");
        }
        if (one.mergedInto().isPresent() || other.mergedInto().isPresent()) {
            throw new DomainException.Conflict("merge-merged", kept + " or " + merged + " is merged already");
        }
        if (certifiedOtherwise(one, other)) {
            throw new DomainException.Conflict("merge-certified-otherwise", kept + " and " + merged + " were born on other days");
        }
        merges.merge(one, other, caller.subject(), reason.strip(), clock.instant());
    }

    private boolean certifiedOtherwise(Party one, Party other) {
        LocalDate today = BelgianCalendar.dayOf(clock.instant());
        String key = PartyAttributes.BIRTH_DATE;
        return one.isCertified(key, today) && other.isCertified(key, today) && !one.value(key, today).equals(other.value(key, today));
    }

    @Override
    @Transactional
    public void unmerge(Caller caller, PartyId merged, String reason) {
        requireReason(reason);
        Party other = changeable(caller, merged);
        PartyId kept = other.mergedInto().orElseThrow(() -> new DomainException.Conflict("merge-none", merged + " is not merged"));
        merges.unmerge(parties.findForChange(kept).orElseThrow(), other, caller.subject(), reason.strip(), clock.instant());
    }

    @Override
    @Transactional
    public List<MergeView> ofParty(Caller caller, PartyId party) {
        Sight sight = sights.of(caller);
        parties.find(party).filter(found -> PartyRights.mayKnow(sight, found.kind())).orElseThrow(() -> notFound(party));
        return merges.of(party).stream().map(Merge::asView).toList();
    }

    private Party changeable(Caller caller, PartyId id) {
        Sight sight = sights.of(caller);
        Party party = parties.findForChange(id).filter(found -> PartyRights.mayKnow(sight, found.kind())).orElseThrow(() -> notFound(id));
        DataCategory category = party.kind() == PartyKind.PERSON ? DataCategory.IDENTITY : DataCategory.COMPANY;
        if (!sight.may(Entitlement.REGISTER, category)) {
            throw new DomainException.Refused("not-allowed", caller.subject() + " has no role to register " + category);
        }
        return party;
    }

    private static void requireReason(String reason) {
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST) {
            throw new DomainException.Invalid("reason", "required", "Vul in waarom, in hoogstens " + LONGEST + " tekens.");
        }
    }

    private static DomainException.NotFound notFound(PartyId party) {
        return new DomainException.NotFound("party-not-found", "No party " + party + " for this caller");
    }
}
