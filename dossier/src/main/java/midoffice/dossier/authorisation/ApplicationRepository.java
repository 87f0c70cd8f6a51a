package midoffice.dossier.authorisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.register.EntryFields;
import midoffice.dossier.register.EntryRepository;

/** Applications and the client ids that lead to them. */
@ApplicationScoped
class ApplicationRepository extends EntryRepository<Application> {

    ApplicationRepository() {
        super(Application.class, new EntryFields().with("clientIds", "e.id"), null, null);
    }

    Optional<Application> ofClient(String clientId) {
        List<?> ids = em.createNativeQuery("select application from dos_application_client where client_id = ?").setParameter(1, clientId)
                .getResultList();
        return ids.isEmpty() ? Optional.empty() : find(new UuidConverter().convertToEntityAttribute((byte[]) ids.get(0)));
    }

    /** The facts of an application as they are stored, and their hash. */
    record Stored(String hash, String facts) {
    }

    /** Hash of the facts of the application that uses that client id. */
    Optional<String> hash(String clientId) {
        return ofStored("SHA2(a.facts, 256)", clientId).map(String.class::cast);
    }

    Optional<Stored> stored(String clientId) {
        return ofStored("SHA2(a.facts, 256), a.facts", clientId).map(Object[].class::cast).map(row -> new Stored((String) row[0], (String) row[1]));
    }

    private Optional<Object> ofStored(String columns, String clientId) {
        List<?> rows = em.createNativeQuery("select " + columns + " from dos_application_client c join dos_application a on a.id = c.application "
                + "where c.client_id = ?").setParameter(1, clientId).getResultList();
        return rows.stream().map(Object.class::cast).findFirst();
    }

    /** Ids of applications that use all of these client ids. */
    List<UUID> usedBy(List<String> clientIds) {
        List<UUID> found = null;
        for (String client : clientIds) {
            List<UUID> one = ofClient(client).map(Application::id).map(List::of).orElse(List.of());
            found = found == null ? one : found.stream().filter(one::contains).toList();
        }
        return found == null ? List.of() : found;
    }

    /** Makes the client ids lead to that application and no others. A client id leads to one application: the key says so. */
    void link(UUID application, List<String> clientIds) {
        byte[] id = new UuidConverter().convertToDatabaseColumn(application);
        em.createNativeQuery("delete from dos_application_client where application = ?").setParameter(1, id).executeUpdate();
        clientIds.forEach(client -> em.createNativeQuery("insert into dos_application_client (client_id, application) values (?, ?)")
                .setParameter(1, client).setParameter(2, id).executeUpdate());
    }
}
