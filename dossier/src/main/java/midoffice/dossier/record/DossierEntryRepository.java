package midoffice.dossier.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.persistence.InstantConverter;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.api.register.Confidentiality;
import midoffice.dossier.register.EntryFields;
import midoffice.dossier.register.EntryRepository;
import midoffice.dossier.register.Reach;

/** Dossiers as entries of the register. */
@ApplicationScoped
class DossierEntryRepository extends EntryRepository<Dossier> {

    /** More places than this in one area say that the area is no help. */
    private static final int MOST_PLACES = 5000;
    private static final List<String> NUMBERS = List.of("nationalNumber", "otherPersonNumber", "administrationNumber", "organisationNumber",
            "otherOrganisationNumber", "establishmentNumber", "unitNumber", "employeeNumber");

    DossierEntryRepository() {
        super(Dossier.class, fields(), "e.type", "e.level", "e.unit = " + Reach.UNIT);
    }

    private static EntryFields fields() {
        EntryFields fields = new EntryFields().with("id", "e.id").with("uuid", "e.id").with("identification", "e.number")
                .with("sourceOrganisation", "e.sourceOrganisation").with("type", "e.type").with("archiveNomination", "e.archiveNomination")
                .with("archiveActionDate", "e.archiveActionDate").with("archiveStatus", "e.archiveStatus").with("startDate", "e.startDate")
                .with("registrationDate", "e.registrationDate").with("endDate", "e.endDate").with("plannedEndDate", "e.target")
                .with("deadline", "e.deadline").with("publicationDate", "e.publicationDate").with("parent", "e.parent")
                .with("confidentiality", "e.level", value -> Confidentiality.valueOf((String) value).level())
                .with("role.partyType", role("r.partyType")).with("role.party", role("r.party"))
                .with("role.genericDescription", role("r.kind"));
        NUMBERS.forEach(kind -> fields.with("role.partyIdentification." + kind, role("r.numberKind = '" + kind + "' and r.partyNumber")));
        return fields;
    }

    private static String role(String condition) {
        return "exists (select r.id from Role r where r.dossier = e.id and " + condition + " %s)";
    }

    boolean isTaken(String number, String organisation) {
        return em.createQuery("select count(d) from Dossier d where d.number = :number and d.sourceOrganisation = :organisation", Long.class)
                .setParameter("number", number).setParameter("organisation", organisation).getSingleResult() > 0;
    }

    List<Dossier> children(UUID parent) {
        return em.createQuery("select d from Dossier d where d.parent = :parent order by d.id", Dossier.class).setParameter("parent", parent)
                .getResultList();
    }

    /** Keeps which dossiers this one names as related, so that it is found from them. */
    void relate(UUID dossier, Collection<UUID> related) {
        byte[] id = new UuidConverter().convertToDatabaseColumn(dossier);
        em.createNativeQuery("delete from dos_related where dossier = ?").setParameter(1, id).executeUpdate();
        for (UUID other : new java.util.LinkedHashSet<>(related)) {
            em.createNativeQuery("insert into dos_related (dossier, related) values (?, ?)").setParameter(1, id)
                    .setParameter(2, new UuidConverter().convertToDatabaseColumn(other)).executeUpdate();
        }
    }

    /** Dossiers that name this one as related. */
    List<UUID> relating(UUID dossier) {
        List<?> found = em.createNativeQuery("select dossier from dos_related where related = ? order by dossier")
                .setParameter(1, new UuidConverter().convertToDatabaseColumn(dossier)).getResultList();
        return found.stream().map(id -> new UuidConverter().convertToEntityAttribute((byte[]) id)).collect(Collectors.toList());
    }

    Map<UUID, List<UUID>> children(Collection<UUID> parents) {
        return grouped("select d.parent, d.id from Dossier d where d.parent in ", parents);
    }

    Map<UUID, List<UUID>> roles(Collection<UUID> dossiers) {
        return grouped("select r.dossier, r.id from Role r where r.dossier in ", dossiers);
    }

    private Map<UUID, List<UUID>> grouped(String select, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<UUID> wanted = new ArrayList<>(ids);
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < wanted.size(); i++) {
            names.append(i == 0 ? ":p" : ", :p").append(i);
        }
        var query = em.createQuery(select + "(" + names + ") order by 2", Object[].class);
        for (int i = 0; i < wanted.size(); i++) {
            query.setParameter("p" + i, wanted.get(i));
        }
        Map<UUID, List<UUID>> grouped = new HashMap<>();
        query.getResultList().forEach(row -> grouped.computeIfAbsent((UUID) row[0], k -> new ArrayList<>()).add((UUID) row[1]));
        return grouped;
    }

    /** Keeps where the dossier is about; null for nowhere. @throws DomainException.Invalid when the database knows no such shape */
    void place(UUID dossier, String geoJson) {
        byte[] id = new UuidConverter().convertToDatabaseColumn(dossier);
        em.createNativeQuery("delete from dos_place where dossier = ?").setParameter(1, id).executeUpdate();
        if (geoJson != null) {
            em.createNativeQuery("insert into dos_place (dossier, area) values (?, ST_GeomFromGeoJSON(?, 2))").setParameter(1, id)
                    .setParameter(2, geoJson).executeUpdate();
        }
    }

    /** Dossiers that lie within an area. @throws DomainException.Invalid {@code area-too-large} */
    List<UUID> within(String geoJson) {
        List<?> found = em.createNativeQuery("select dossier from dos_place where ST_Within(area, ST_GeomFromGeoJSON(?, 2))")
                .setParameter(1, geoJson).setMaxResults(MOST_PLACES + 1).getResultList();
        if (found.size() > MOST_PLACES) {
            throw new DomainException.Invalid("geometry", "area-too-large", "More than " + MOST_PLACES + " dossiers lie in that area");
        }
        return found.stream().map(id -> new UuidConverter().convertToEntityAttribute((byte[]) id)).collect(Collectors.toList());
    }

    void reserve(String number, String organisation, java.time.Instant at, String by) {
        em.createNativeQuery("insert into dos_reserved_number (number, source_organisation, reserved, reserved_by) values (?, ?, ?, ?)")
                .setParameter(1, number).setParameter(2, organisation).setParameter(3, new InstantConverter().convertToDatabaseColumn(at))
                .setParameter(4, by).executeUpdate();
    }

    /** A reserved number is used now. */
    void unreserve(String number, String organisation) {
        em.createNativeQuery("delete from dos_reserved_number where number = ? and source_organisation = ?").setParameter(1, number)
                .setParameter(2, organisation).executeUpdate();
    }

    void forgetWebsiteParts(UUID dossier) {
        byte[] id = new UuidConverter().convertToDatabaseColumn(dossier);
        for (String table : List.of("dos_history", "dos_answer")) {
            em.createNativeQuery("delete from " + table + " where dossier = ?").setParameter(1, id).executeUpdate();
        }
    }

    Optional<Status> latestStatus(UUID dossier) {
        return em.createQuery("select s from Status s where s.dossier = :dossier order by s.setAt desc, s.id desc", Status.class)
                .setParameter("dossier", dossier).setMaxResults(1).getResultStream().findFirst();
    }
}
