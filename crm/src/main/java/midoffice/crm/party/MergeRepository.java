package midoffice.crm.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.event.PartiesMerged;
import midoffice.crm.api.event.PartiesUnmerged;

/** Stores who was merged with whom; the search finds the one that is kept by the words of both. */
@ApplicationScoped
class MergeRepository {

    @PersistenceContext(unitName = "crmPU")
    private EntityManager em;

    private final PartyRepository parties;
    private final Event<PartiesMerged> merged;
    private final Event<PartiesUnmerged> unmerged;

    protected MergeRepository() {
        this(null, null, null);
    }

    @Inject
    MergeRepository(PartyRepository parties, Event<PartiesMerged> merged, Event<PartiesUnmerged> unmerged) {
        this.parties = parties;
        this.merged = merged;
        this.unmerged = unmerged;
    }

    /** Both must be locked. */
    void merge(Party kept, Party other, String author, String reason, Instant now) {
        other.mergeInto(kept.id());
        em.persist(new Merge(kept.id(), other.id(), author, reason, now));
        em.flush();
        parties.changed(other);
        parties.changed(kept);
        em.flush();
        merged.fire(new PartiesMerged(kept.id(), other.id()));
    }

    void unmerge(Party kept, Party other, String author, String reason, Instant now) {
        standing(other.id()).ifPresent(merge -> merge.undo(author, reason, now));
        other.mergeInto(null);
        em.flush();
        parties.changed(other);
        parties.changed(kept);
        em.flush();
        unmerged.fire(new PartiesUnmerged(kept.id(), other.id()));
    }

    private Optional<Merge> standing(PartyId other) {
        return em.createQuery("select m from Merge m where m.merged = :merged and m.undone is null", Merge.class)
                .setParameter("merged", other.value()).getResultStream().findFirst();
    }

    List<Merge> of(PartyId party) {
        return em.createQuery("select m from Merge m where m.kept = :party or m.merged = :party order by m.at desc, m.id desc", Merge.class)
                .setParameter("party", party.value()).getResultList();
    }
}
