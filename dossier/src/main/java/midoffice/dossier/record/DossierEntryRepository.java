package midoffice.dossier.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.persistence.InstantConverter;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.api.register.Confidentiality;
import midoffice.dossier.api.register.Criteria;
import midoffice.dossier.register.EntryFields;
import midoffice.dossier.register.EntryRepository;
import midoffice.dossier.register.IdLists;
import midoffice.dossier.register.Reach;

/** Dossiers as entries of the register. */
@ApplicationScoped
class DossierEntryRepository extends EntryRepository<Dossier> {

    /** More places than this in one area say that the area is no help. */
    private static final int MOST_PLACES = 5000;
    /** Beyond these a page of merged lists costs more than looking through all. */
    private static final int MOST_MERGED = 100;
    private static final int LAST_MERGED = 10_000;
    private static final List<String> NUMBERS = List.of("nationalNumber", "otherPersonNumber", "administrationNumber", "organisationNumber",
            "otherOrganisationNumber", "establishmentNumber", "unitNumber", "employeeNumber");

    private final DossierCountRepository counts;

    protected DossierEntryRepository() {
        this(null);
    }

    @Inject
    DossierEntryRepository(DossierCountRepository counts) {
        super(Dossier.class, fields(), "e.type", "e.level", "e.unit = " + Reach.UNIT);
        this.counts = counts;
    }

    @Override
    public void add(Dossier row) {
        super.add(row);
        counts.change(row.type(), row.level(), 1);
    }

    @Override
    public void remove(Dossier row) {
        super.remove(row);
        counts.change(row.type(), row.level(), -1);
    }

    /** To be called when its type or confidentiality may have changed. */
    void recount(Dossier row, UUID typeBefore, int levelBefore) {
        if (!Objects.equals(row.type(), typeBefore) || row.level() != levelBefore) {
            counts.change(typeBefore, levelBefore, -1);
            counts.change(row.type(), row.level(), 1);
        }
    }

    /**
     * Where nothing but rights decides, the oldest of each type are merged. The database itself would look through all dossiers by age: quick as
     * long as the client's types are everywhere, and through nearly everything when they are new ones.
     */
    @Override
    protected List<UUID> page(Criteria criteria, Reach reach) {
        Map<UUID, Integer> levels = reach.named().orElse(Map.of());
        int end = criteria.offset() + criteria.size();
        if (levels.isEmpty() || levels.size() > MOST_MERGED || end > LAST_MERGED || !criteria.all().isEmpty() || !criteria.order().isEmpty()) {
            return super.page(criteria, reach);
        }
        String one = "(select id from dos_dossier where type = ? and level <= ? order by id limit " + end + ")";
        Query query = em.createNativeQuery("select id from (" + String.join(" union all ", Collections.nCopies(levels.size(), one))
                + ") oldest order by id limit " + criteria.size() + " offset " + criteria.offset());
        int place = 1;
        for (Map.Entry<UUID, Integer> type : new TreeMap<>(levels).entrySet()) {
            query.setParameter(place++, IdLists.column(type.getKey())).setParameter(place++, type.getValue());
        }
        List<?> found = query.getResultList();
        return found.stream().map(IdLists::id).collect(Collectors.toList());
    }

    /** Where nothing but rights and type decides, the number is known. */
    @Override
    public long count(Criteria criteria, Reach reach) {
        List<Criteria.Criterion> all = criteria.all();
        if (reach.isOfUnit()) {
            return super.count(criteria, reach);
        }
        if (all.isEmpty()) {
            return counts.within(reach, null);
        }
        Criteria.Criterion only = all.get(0);
        boolean type = all.size() == 1 && only.field().equals("type") && only.operator() == Criteria.Operator.EQ;
        return type ? counts.within(reach, (UUID) only.value()) : super.count(criteria, reach);
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
        return grouped("select parent, id from dos_dossier where parent in ", parents);
    }

    Map<UUID, List<UUID>> roles(Collection<UUID> dossiers) {
        return grouped("select dossier, id from dos_role where dossier in ", dossiers);
    }

    private Map<UUID, List<UUID>> grouped(String select, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<UUID> wanted = IdLists.padded(ids);
        Query query = em.createNativeQuery(select + IdLists.marks(wanted.size()) + " order by 2");
        for (int i = 0; i < wanted.size(); i++) {
            query.setParameter(i + 1, IdLists.column(wanted.get(i)));
        }
        Map<UUID, List<UUID>> grouped = new HashMap<>();
        for (Object row : query.getResultList()) {
            Object[] pair = (Object[]) row;
            grouped.computeIfAbsent(IdLists.id(pair[0]), k -> new ArrayList<>()).add(IdLists.id(pair[1]));
        }
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
