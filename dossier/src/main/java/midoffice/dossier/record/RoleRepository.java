package midoffice.dossier.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import midoffice.dossier.api.register.PartyType;
import midoffice.dossier.api.register.RoleKind;
import midoffice.dossier.register.EntryFields;
import midoffice.dossier.register.EntryRepository;
import midoffice.dossier.register.Reach;

/** Roles in dossiers. */
@ApplicationScoped
class RoleRepository extends EntryRepository<Role> {

    RoleRepository() {
        super(hangingOn(Role.class, fields(), "Dossier", "e.dossier").withUnit("m.unit = " + Reach.UNIT));
    }

    private static EntryFields fields() {
        EntryFields fields = new EntryFields().with("dossier", "e.dossier").with("party", "e.party").with("partyType", "e.partyType")
                .with("roleType", "e.roleType").with("description", "e.description").with("genericDescription", "e.kind");
        List.of("nationalNumber", "otherPersonNumber", "administrationNumber", "organisationNumber", "otherOrganisationNumber",
                "establishmentNumber", "unitNumber", "employeeNumber").forEach(number -> fields.with("partyIdentification." + number,
                        "exists (select r.id from Role r where r.id = e.id and r.numberKind = '" + number + "' and r.partyNumber %s)"));
        return fields;
    }

    long countOfKind(UUID dossier, String kind) {
        return em.createQuery("select count(r) from Role r where r.dossier = :dossier and r.kind = :kind", Long.class)
                .setParameter("dossier", dossier).setParameter("kind", kind).getSingleResult();
    }

    /** Ids of the roles of a kind that parties of a sort play, oldest first. */
    List<UUID> ofKind(UUID dossier, RoleKind kind, PartyType partyType) {
        return em.createQuery("select r.id from Role r where r.dossier = :dossier and r.kind = :kind and r.partyType = :party order by r.id",
                UUID.class).setParameter("dossier", dossier).setParameter("kind", kind.name()).setParameter("party", partyType.name())
                .getResultList();
    }

    /** All roles in a dossier, oldest first. */
    List<Role> of(UUID dossier) {
        return em.createQuery("select r from Role r where r.dossier = :dossier order by r.id", Role.class).setParameter("dossier", dossier)
                .getResultList();
    }

    List<UUID> statusesSetBy(UUID role) {
        return em.createQuery("select s.id from Status s where s.setBy = :role order by s.id", UUID.class).setParameter("role", role)
                .getResultList();
    }
}
