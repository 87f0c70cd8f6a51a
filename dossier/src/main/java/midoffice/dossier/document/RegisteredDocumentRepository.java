package midoffice.dossier.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.persistence.InstantConverter;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.content.ContentUse;
import midoffice.dossier.register.EntryFields;
import midoffice.dossier.register.EntryRepository;
import midoffice.dossier.register.FactsJson;
import midoffice.dossier.register.Reach;

/** Documents of the register with their versions and the parts of their uploads. */
@ApplicationScoped
class RegisteredDocumentRepository extends EntryRepository<RegisteredDocument> implements ContentUse {

    RegisteredDocumentRepository() {
        super(RegisteredDocument.class, new EntryFields().with("identification", "e.number").with("sourceOrganisation", "e.organisation")
                .with("uuid", "e.id").with("keywords", "e.keywords")
                .with("documentLinks.object", "exists (select u.id from DocumentUse u where u.document = e.id and u.object %s)", String::valueOf)
                .with("documentLinks.objectType", "exists (select u.id from DocumentUse u where u.document = e.id and u.word %s)"),
                "e.type", "e.level", usedByUnit("e"));
    }

    /** A document is a unit's when it belongs to one of the unit's dossiers. */
    static String usedByUnit(String document) {
        return "exists (select own.id from DossierDocument own, Dossier owner where own.target = " + document
                + ".id and owner.id = own.dossier and owner.unit = " + Reach.UNIT + ")";
    }

    /** Documents that belong to a dossier, newest first. */
    List<RegisteredDocument> ofDossier(UUID dossier) {
        return em.createQuery("select d from RegisteredDocument d where d.id in (select u.target from DossierDocument u where u.dossier = :dossier)"
                + " order by d.edited desc, d.id desc", RegisteredDocument.class).setParameter("dossier", dossier).getResultList();
    }

    /** Dossiers to which a document belongs. */
    List<UUID> dossiers(UUID document) {
        return em.createQuery("select u.dossier from DossierDocument u where u.target = :document and u.dossier is not null", UUID.class)
                .setParameter("document", document).getResultList();
    }

    /** A version as it was. */
    record Edition(int number, Instant edited, String facts, String sha256, String mediaType) {
    }

    boolean isTaken(String number, String organisation) {
        return em.createQuery("select count(d) from RegisteredDocument d where d.number = :number and d.organisation = :organisation",
                Long.class).setParameter("number", number).setParameter("organisation", organisation).getSingleResult() > 0;
    }

    /** Keeps the newest version beside those before; again when it was completed. */
    void keepEdition(RegisteredDocument row) {
        byte[] id = new UuidConverter().convertToDatabaseColumn(row.id());
        em.createNativeQuery("delete from dos_document_edition where document = ? and edition = ?").setParameter(1, id)
                .setParameter(2, row.edition()).executeUpdate();
        em.createNativeQuery("insert into dos_document_edition (document, edition, edited, facts, sha256, media_type) values (?, ?, ?, ?, ?, ?)")
                .setParameter(1, id).setParameter(2, row.edition())
                .setParameter(3, new InstantConverter().convertToDatabaseColumn(row.edited())).setParameter(4, FactsJson.write(row.told()))
                .setParameter(5, row.sha256()).setParameter(6, row.mediaType()).executeUpdate();
    }

    /** The version of that number, or the newest of that moment. */
    Optional<Edition> edition(UUID document, Integer number, Instant at) {
        String rule = number != null ? " and edition = ?" : " and edited <= ?";
        List<?> rows = em.createNativeQuery("select edition, edited, facts, sha256, media_type from dos_document_edition where document = ?"
                + rule + " order by edition desc limit 1").setParameter(1, new UuidConverter().convertToDatabaseColumn(document))
                .setParameter(2, number != null ? number : new InstantConverter().convertToDatabaseColumn(at)).getResultList();
        return rows.stream().map(Object[].class::cast).map(r -> new Edition(((Number) r[0]).intValue(),
                new InstantConverter().convertToEntityAttribute(r[1]), (String) r[2], (String) r[3], (String) r[4])).findFirst();
    }

    /** All versions, oldest first. */
    List<Edition> editions(UUID document) {
        List<?> rows = em.createNativeQuery("select edition, edited, facts, sha256, media_type from dos_document_edition where document = ?"
                + " order by edition").setParameter(1, new UuidConverter().convertToDatabaseColumn(document)).getResultList();
        return rows.stream().map(Object[].class::cast).map(r -> new Edition(((Number) r[0]).intValue(),
                new InstantConverter().convertToEntityAttribute(r[1]), (String) r[2], (String) r[3], (String) r[4])).toList();
    }

    /** Gives the parts of an upload their addresses. */
    void makeChunks(UUID document, int count) {
        byte[] of = new UuidConverter().convertToDatabaseColumn(document);
        em.createNativeQuery("delete from dos_document_chunk where document = ?").setParameter(1, of).executeUpdate();
        for (int place = 1; place <= count; place++) {
            em.createNativeQuery("insert into dos_document_chunk (id, document, place) values (?, ?, ?)")
                    .setParameter(1, new UuidConverter().convertToDatabaseColumn(Ids.next())).setParameter(2, of).setParameter(3, place)
                    .executeUpdate();
        }
    }

    /** Addresses of the parts in order. */
    List<UUID> chunks(UUID document) {
        List<?> rows = em.createNativeQuery("select id from dos_document_chunk where document = ? order by place")
                .setParameter(1, new UuidConverter().convertToDatabaseColumn(document)).getResultList();
        return rows.stream().map(r -> new UuidConverter().convertToEntityAttribute((byte[]) r)).toList();
    }

    /** @return the document and the place of a part in its upload */
    Optional<Chunk> chunk(UUID id) {
        List<?> rows = em.createNativeQuery("select document, place from dos_document_chunk where id = ?")
                .setParameter(1, new UuidConverter().convertToDatabaseColumn(id)).getResultList();
        return rows.stream().map(Object[].class::cast)
                .map(r -> new Chunk(new UuidConverter().convertToEntityAttribute((byte[]) r[0]), ((Number) r[1]).intValue())).findFirst();
    }

    /** A part by its address. */
    record Chunk(UUID document, int place) {
    }

    @Override
    public Set<String> inUse(Set<String> hashes) {
        Set<String> used = new HashSet<>();
        for (String hash : new ArrayList<>(hashes)) {
            if (!em.createNativeQuery("select 1 from dos_document_edition where sha256 = ? limit 1").setParameter(1, hash).getResultList()
                    .isEmpty()) {
                used.add(hash);
            }
        }
        return used;
    }
}
