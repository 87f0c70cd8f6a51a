package midoffice.dossier.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.common.persistence.InstantConverter;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.api.FixityCheck.Fault;
import midoffice.dossier.api.FixityCheck.Kind;
import midoffice.dossier.api.FixityCheck.Run;

/** Runs of the fixity check: how far they are and what they found. */
@ApplicationScoped
class FixityRepository {

    private static final String RUN = "select r.id, r.started, r.finished, r.checked, r.bytes,"
            + " (select count(*) from dos_fixity_fault f where f.run = r.id), r.position, r.lease from dos_fixity_run r where ";

    @PersistenceContext(unitName = "dossierPU")
    EntityManager em;

    /** A run under way; {@code lease} is until when somebody works on it. */
    record Open(Run run, String position, Instant lease) {
    }

    /** Begins a run; does nothing when one is under way. */
    void begin(UUID id, Instant now) {
        em.createNativeQuery("insert ignore into dos_fixity_run (id, under_way, started, position, checked, bytes, lease)"
                + " values (?1, 1, ?2, '', 0, 0, ?2)").setParameter(1, column(id)).setParameter(2, column(now)).executeUpdate();
    }

    Optional<Open> lockCurrent() {
        em.createNativeQuery("select id from dos_fixity_run where under_way = 1 for update").getResultList();
        return current();
    }

    Optional<Open> current() {
        return runs(RUN + "r.under_way = 1").stream().findFirst();
    }

    Optional<Run> last() {
        return runs(RUN + "r.finished = (select max(finished) from dos_fixity_run) limit 1").stream().map(Open::run).findFirst();
    }

    void lease(UUID id, Instant until) {
        em.createNativeQuery("update dos_fixity_run set lease = ?1 where id = ?2").setParameter(1, column(until))
                .setParameter(2, column(id)).executeUpdate();
    }

    /** @return false when another node went on meanwhile */
    boolean advance(UUID id, String from, String to, long checked, long bytes) {
        return em.createNativeQuery("update dos_fixity_run set position = ?1, checked = checked + ?2, bytes = bytes + ?3"
                + " where id = ?4 and position = ?5 and under_way = 1").setParameter(1, to).setParameter(2, checked).setParameter(3, bytes)
                .setParameter(4, column(id)).setParameter(5, from).executeUpdate() == 1;
    }

    void finish(UUID id, Instant now) {
        em.createNativeQuery("update dos_fixity_run set finished = ?1, under_way = null where id = ?2").setParameter(1, column(now))
                .setParameter(2, column(id)).executeUpdate();
    }

    void add(UUID run, Fault fault) {
        em.createNativeQuery("insert ignore into dos_fixity_fault (run, sha256, kind, found) values (?1, ?2, ?3, ?4)")
                .setParameter(1, column(run)).setParameter(2, fault.sha256()).setParameter(3, fault.kind().name())
                .setParameter(4, column(fault.found())).executeUpdate();
    }

    List<Fault> faults(UUID run, int most) {
        List<?> rows = em.createNativeQuery("select sha256, kind, found from dos_fixity_fault where run = ?1 order by sha256 limit " + most)
                .setParameter(1, column(run)).getResultList();
        return rows.stream().map(r -> (Object[]) r).map(r -> new Fault((String) r[0], Kind.valueOf((String) r[1]), instant(r[2]))).toList();
    }

    private List<Open> runs(String query) {
        List<?> rows = em.createNativeQuery(query).getResultList();
        return rows.stream().map(r -> (Object[]) r).map(r -> new Open(new Run(uuid((byte[]) r[0]), instant(r[1]), instant(r[2]),
                number(r[3]),
                number(r[4]), number(r[5])), (String) r[6], instant(r[7]))).toList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static byte[] column(UUID id) {
        return new UuidConverter().convertToDatabaseColumn(id);
    }

    private static Object column(Instant instant) {
        return new InstantConverter().convertToDatabaseColumn(instant);
    }

    private static Instant instant(Object column) {
        return new InstantConverter().convertToEntityAttribute(column);
    }
}
