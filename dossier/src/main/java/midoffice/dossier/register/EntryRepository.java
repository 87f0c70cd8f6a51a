package midoffice.dossier.register;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.register.Criteria;

/**
 * Rows of one kind.
 *
 * @param <E> the entity
 */
public abstract class EntryRepository<E extends Registered> {

    private static final int LARGEST_PAGE = 1000;

    @PersistenceContext(unitName = "dossierPU")
    protected EntityManager em;

    private final Class<E> type;
    private final EntryFields fields;
    private final String typePath;
    private final String levelPath;
    private final String ofUnit;
    private final String mainEntity;

    /** For the container's proxy. */
    protected EntryRepository() {
        this(null, null, null, null, null, null);
    }

    private EntryRepository(Class<E> type, EntryFields fields, String typePath, String levelPath, String ofUnit, String mainEntity) {
        this.type = type;
        this.fields = fields;
        this.typePath = typePath;
        this.levelPath = levelPath;
        this.ofUnit = ofUnit;
        this.mainEntity = mainEntity;
    }

    /** Rows on which rights are divided by a type and perhaps a confidentiality: paths from {@code e}; null where there is none. */
    protected EntryRepository(Class<E> type, EntryFields fields, String typePath, String levelPath) {
        this(type, fields, typePath, levelPath, null, null);
    }

    /** The same, and units reach some of them. @param ofUnit condition on {@code e} with {@link Reach#UNIT} */
    protected EntryRepository(Class<E> type, EntryFields fields, String typePath, String levelPath, String ofUnit) {
        this(type, fields, typePath, levelPath, ofUnit, null);
    }

    /**
     * Rows that may be seen by who may see the entry they hang on.
     *
     * @param mainEntity name of that entity, in which {@code type} and {@code level} say whose it is
     * @param mainPath   path from {@code e} to its id
     */
    protected static <E extends Registered> Parts<E> hangingOn(Class<E> type, EntryFields fields, String mainEntity, String mainPath) {
        return new Parts<>(type, fields, mainEntity, mainPath, true, null);
    }

    /**
     * @param level  whether the main entity has a confidentiality
     * @param ofUnit condition on the main entity {@code m} with {@link Reach#UNIT}, null when no unit reaches it
     */
    protected record Parts<E>(Class<E> type, EntryFields fields, String mainEntity, String mainPath, boolean level, String ofUnit) {

        /** The main entity has no confidentiality. */
        public Parts<E> withoutLevel() {
            return new Parts<>(type, fields, mainEntity, mainPath, false, ofUnit);
        }

        /** Units reach the main entity. @param condition on {@code m} with {@link Reach#UNIT} */
        public Parts<E> withUnit(String condition) {
            return new Parts<>(type, fields, mainEntity, mainPath, level, condition);
        }
    }

    protected EntryRepository(Parts<E> parts) {
        this(parts.type(), parts.fields(), "m.type", parts.level() ? "m.level" : null, parts.ofUnit(),
                "exists (select m.id from " + parts.mainEntity() + " m where m.id = " + parts.mainPath() + " and ");
    }

    public void add(E row) {
        em.persist(row);
        flush();
    }

    /** Writes now, so that rules of the database and a stale version show inside the use case. */
    public void flush() {
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new DomainException.Stale("changed", "Somebody else changed it: " + e.getMessage());
        }
    }

    public void remove(E row) {
        em.remove(row);
        flush();
    }

    /** The row, whoever asks. */
    public Optional<E> find(UUID id) {
        return id == null ? Optional.empty() : Optional.ofNullable(em.find(type, id));
    }

    /** The row when it is within reach. @throws DomainException.NotFound {@code not-found} */
    public E get(UUID id, Reach reach) {
        if (reach.isAll()) {
            return find(id).orElseThrow(() -> missing(id));
        }
        return bind(reach, em.createQuery("select e from " + type.getSimpleName() + " e where e.id = :id and " + clause(reach), type)
                .setParameter("id", id)).getResultStream().findFirst().orElseThrow(() -> missing(id));
    }

    /** @return whether the row is within reach */
    public boolean reaches(UUID id, Reach reach) {
        return reach.isAll() || bind(reach, em.createQuery("select count(e) from " + type.getSimpleName() + " e where e.id = :id and "
                + clause(reach), Long.class).setParameter("id", id)).getSingleResult() > 0;
    }

    /** Locks the row until the transaction ends and reads what is there now. @throws DomainException.NotFound {@code not-found} */
    public E lock(UUID id, Reach reach) {
        E row = get(id, reach);
        em.refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return row;
    }

    public List<E> list(Criteria criteria, Reach reach) {
        if (!idsFirst(criteria)) {
            return query("e", type, criteria, reach).getResultList();
        }
        List<UUID> ids = page(criteria, reach);
        Map<UUID, E> rows = new HashMap<>();
        in(ids).forEach(row -> rows.put(row.id(), row));
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    /** Ids of a page in its order. */
    protected List<UUID> page(Criteria criteria, Reach reach) {
        return query("e.id", UUID.class, criteria, reach).getResultList();
    }

    /** Whether the ids of a page are sought first: an index has all that decides on them, and only the rows of the page itself are read. */
    private boolean idsFirst(Criteria criteria) {
        return mainEntity == null && levelPath != null && criteria.size() <= LARGEST_PAGE;
    }

    private List<E> in(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<UUID> wanted = IdLists.padded(ids);
        String names = IntStream.range(0, wanted.size()).mapToObj(i -> ":p" + i).collect(Collectors.joining(", "));
        TypedQuery<E> query = em.createQuery("select e from " + type.getSimpleName() + " e where e.id in (" + names + ")", type);
        for (int i = 0; i < wanted.size(); i++) {
            query.setParameter("p" + i, wanted.get(i));
        }
        return query.getResultList();
    }

    private <R> TypedQuery<R> query(String selected, Class<R> result, Criteria criteria, Reach reach) {
        Map<String, Object> values = new HashMap<>();
        String where = fields.where(criteria.all(), values);
        TypedQuery<R> query = bind(reach, em.createQuery("select " + selected + " from " + type.getSimpleName() + " e where " + where + " and "
                + clause(reach) + " order by " + fields.orderBy(criteria.order()), result));
        values.forEach(query::setParameter);
        return query.setFirstResult(criteria.offset()).setMaxResults(criteria.size());
    }

    public long count(Criteria criteria, Reach reach) {
        Map<String, Object> values = new HashMap<>();
        String where = fields.where(criteria.all(), values);
        TypedQuery<Long> query = bind(reach, em.createQuery("select count(e) from " + type.getSimpleName() + " e where " + where + " and "
                + clause(reach), Long.class));
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }

    private String clause(Reach reach) {
        if (reach.isAll() || typePath == null) {
            // where rights are not divided by type, whoever came this far sees all
            return reach.isNothing() ? "1 = 0" : "1 = 1";
        }
        String rule = reach.clause(typePath, levelPath, ofUnit);
        return mainEntity == null ? rule : mainEntity + rule + ")";
    }

    /** Fills in what {@link #clause(Reach)} leaves open. */
    private <Q extends Query> Q bind(Reach reach, Q query) {
        return typePath == null ? query : reach.bind(query);
    }

    private DomainException.NotFound missing(UUID id) {
        return new DomainException.NotFound("not-found", "No " + type.getSimpleName() + " " + id + " that the caller may see");
    }
}
