package midoffice.dossier.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import midoffice.catalogue.api.ProductId;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.UnitId;
import midoffice.dossier.api.register.ArchiveStatus;
import midoffice.dossier.api.register.Confidentiality;
import midoffice.dossier.api.register.DossierRegister.Facts;
import midoffice.dossier.type.TypeFacts;
import org.junit.jupiter.api.Test;

class DossierTest {

    private static final UnitId MOBILITY = new UnitId("mobiliteit");
    private static final PartyId AN = new PartyId(UUID.randomUUID());
    private static final TypeFacts PERMIT = new TypeFacts("permit", 2, LocalizedText.dutch("Kaart"), MOBILITY, "permit", 5, 20,
            List.of(status("received"), status("in-progress"), status("granted"), status("refused")));

    private static TypeFacts.Status status(String key) {
        return new TypeFacts.Status(key, LocalizedText.dutch(key), null);
    }

    private static Dossier opened(String instant) {
        Instant now = Instant.parse(instant);
        Facts said = HouseEntries.facts("000000000", UUID.randomUUID(), PERMIT, now);
        Dossier dossier = Dossier.register(DossierChange.completed(said, "2026-000001", said.registrationDate(),
                Confidentiality.DOSSIER_CONFIDENTIAL, ArchiveStatus.TO_BE_ARCHIVED), now);
        dossier.ofHouse(new NewDossier("permit", new ProductId(UUID.randomUUID()), 1, AN, "An Peeters", "web", List.of()), PERMIT);
        return dossier;
    }

    private static DossierFacts facts(Dossier dossier) {
        return dossier.facts(PERMIT.title());
    }

    @Test
    void begins_with_the_first_status_and_the_terms_of_its_type() {
        DossierFacts facts = facts(opened("2026-11-23T09:00:00Z"));
        assertEquals("received", facts.status());
        assertEquals(LocalDate.of(2026, 11, 30), facts.target());
        assertEquals(LocalDate.of(2026, 12, 21), facts.deadline());
    }

    @Test
    void terms_skip_holidays_and_begin_on_the_belgian_day() {
        // 23:30 UTC on 22 December is already the 23rd in Belgium; Christmas is no working day
        assertEquals(LocalDate.of(2026, 12, 31), facts(opened("2026-12-22T23:30:00Z")).target());
    }

    @Test
    void reaches_statuses_of_its_type_only_and_each_once() {
        Dossier dossier = opened("2026-11-23T09:00:00Z");
        assertTrue(dossier.canReach("in-progress", PERMIT));
        dossier.shows("in-progress");
        assertFalse(dossier.canReach("in-progress", PERMIT));
        assertEquals("status-unknown", assertThrows(DomainException.Invalid.class, () -> dossier.canReach("lost", PERMIT)).code());
        assertEquals("in-progress", facts(dossier).status());
    }

    @Test
    void nothing_changes_after_it_is_closed() {
        Dossier dossier = opened("2026-11-23T09:00:00Z");
        assertNull(facts(dossier).result());
        dossier.endsWith("granted");
        dossier.end(LocalDate.of(2026, 11, 24), Instant.parse("2026-11-24T09:00:00Z"));
        assertEquals("granted", facts(dossier).status());
        assertEquals("granted", facts(dossier).result());
        assertEquals("dossier-closed", assertThrows(DomainException.Conflict.class, () -> dossier.canReach("received", PERMIT)).code());
        assertThrows(DomainException.Conflict.class, dossier::requireOpen);
    }

    @Test
    void opened_again_it_has_no_end_and_no_result() {
        Dossier dossier = opened("2026-11-23T09:00:00Z");
        dossier.endsWith("granted");
        dossier.end(LocalDate.of(2026, 11, 24), Instant.parse("2026-11-24T09:00:00Z"));
        dossier.reopen();
        assertFalse(dossier.isEnded());
        assertNull(facts(dossier).result());
    }

    @Test
    void is_numbered_by_the_belgian_year() {
        assertEquals("2026-000123", DossierNumber.format(2026, 123));
        assertEquals("2026-1000000", DossierNumber.format(2026, 1_000_000));
        assertThrows(IllegalArgumentException.class, () -> DossierNumber.format(2026, 0));
        assertEquals(2027, DossierNumber.year(Instant.parse("2026-12-31T23:00:00Z")));
        assertEquals(2026, DossierNumber.year(Instant.parse("2026-12-31T22:59:59Z")));
    }

    @Test
    void content_is_for_the_applicant_and_the_unit() {
        assertTrue(sees(new Caller("an", "An", Set.of(Role.CITIZEN), null, AN, "")));
        assertFalse(sees(new Caller("jan", "Jan", Set.of(Role.CITIZEN), null, new PartyId(UUID.randomUUID()), "")));
        assertTrue(sees(new Caller("lien", "Lien", Set.of(Role.OFFICIAL), MOBILITY, null, "")));
        assertFalse(sees(new Caller("sofie", "Sofie", Set.of(Role.OFFICIAL), new UnitId("openbaar-domein"), null, "")));
        assertFalse(sees(new Caller("tom", "Tom", Set.of(Role.CONTACT_CENTRE_AGENT), MOBILITY, null, "")));
        assertFalse(sees(new Caller("karim", "Karim", Set.of(Role.ADMINISTRATOR), MOBILITY, null, "")));
        assertFalse(sees(Caller.ANONYMOUS));
        assertTrue(sees(Caller.system("test")));
    }

    private static boolean sees(Caller caller) {
        return Sight.ofState(caller).content(MOBILITY, AN);
    }

    @Test
    void nobody_sees_everything_by_having_no_rights() {
        assertEquals("1 = 0", Sight.ofState(Caller.ANONYMOUS).clause("d"));
        assertEquals("1 = 0", Sight.ofState(new Caller("karim", "Karim", Set.of(Role.ADMINISTRATOR), MOBILITY, null, "")).clause("d"));
        assertEquals("1 = 1", Sight.ofState(new Caller("tom", "Tom", Set.of(Role.CONTACT_CENTRE_AGENT), MOBILITY, null, "")).clause("d"));
        assertEquals("(d.unit = :sightUnit)", Sight.ofState(new Caller("l", "L", Set.of(Role.OFFICIAL), MOBILITY, null, "")).clause("d"));
    }
}
