package midoffice.dossier.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import midoffice.dossier.api.DocumentId;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.content.ContentUse;

/** Rows of documents. */
@ApplicationScoped
class DocumentRepository implements ContentUse {

    @PersistenceContext(unitName = "dossierPU")
    EntityManager em;

    void add(Document document) {
        em.persist(document);
        em.flush();
    }

    Optional<Document> find(DocumentId id) {
        return Optional.ofNullable(em.find(Document.class, id.value()));
    }

    List<Document> ofDossier(DossierId dossier) {
        return em.createQuery("select d from Document d where d.dossier = :dossier order by d.id", Document.class)
                .setParameter("dossier", dossier.value()).getResultList();
    }

    void removeOf(DossierId dossier) {
        em.createQuery("delete from Document d where d.dossier = :dossier").setParameter("dossier", dossier.value()).executeUpdate();
    }

    @Override
    public Set<String> inUse(Set<String> hashes) {
        return Set.copyOf(em.createQuery("select distinct d.sha256 from Document d where d.sha256 in :hashes", String.class)
                .setParameter("hashes", hashes).getResultList());
    }
}
