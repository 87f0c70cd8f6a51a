package midoffice.crm.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import midoffice.crm.api.Certification;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.ServiceContracts;
import midoffice.crm.api.ServiceContracts.NewContract;
import midoffice.crm.api.ServiceContracts.Term;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import org.junit.jupiter.api.Test;

class ContractRulesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-27");
    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

    @Test
    void a_whole_contract_is_taken() {
        assertEquals(List.of(), faults(contract(DAY, DAY.plusDays(1), 30, name(true, false, true))));
    }

    @Test
    void each_fault_is_told_by_field() {
        NewContract empty = new NewContract(" ", null, "x".repeat(251), 0, null, null, false, List.of());
        assertEquals(List.of("client required", "purpose required", "legalBasis too-long", "retentionDays retention-invalid", "validFrom required",
                "terms nothing-chosen"), faults(empty));
        assertEquals(List.of("validUntil period-invalid"), faults(contract(DAY, DAY, 30, name(true, false, false))));
    }

    @Test
    void only_what_exists_can_be_agreed_and_only_once() {
        assertEquals(List.of("person.shoeSize attribute-unknown"), faults(contract(DAY, null, 30, new Term("person.shoeSize", true, false, false,
                Certification.UNPROVEN))));
        assertEquals(List.of("person.familyName attribute-twice"), faults(contract(DAY, null, 30, name(true, false, false), name(false, true, false))));
        assertEquals(List.of("person.familyName required"), faults(contract(DAY, null, 30, new Term(PartyAttributes.FAMILY_NAME, true, false, false,
                null))));
    }

    @Test
    void nobody_searches_by_telephone_and_nobody_writes_numbers_or_lists() {
        assertEquals(List.of("person.phone not-searchable"), faults(contract(DAY, null, 30, term(PartyAttributes.PHONE, false, false, true))));
        assertEquals(List.of("identifier not-writable", "organisation.activity not-writable"), faults(contract(DAY, null, 30,
                term(ServiceContracts.IDENTIFIER, true, true, true), term(PartyAttributes.ACTIVITY, true, true, false))));
    }

    @Test
    void a_contract_holds_from_its_first_day_until_its_last_or_until_somebody_ends_it() {
        ServiceContract contract = new ServiceContract(contract(DAY, DAY.plusDays(10), 30, name(true, false, false)), "Parking", Caller.system("test"), NOW);
        assertFalse(contract.isInForce(DAY.minusDays(1)));
        assertTrue(contract.isInForce(DAY));
        assertFalse(contract.isInForce(DAY.plusDays(10)));
        assertTrue(contract.overlaps(contract(DAY.plusDays(9), null, 30, name(true, false, false))));
        assertFalse(contract.overlaps(contract(DAY.plusDays(10), null, 30, name(true, false, false))));
        contract.end(Caller.system("test"), "no more", NOW);
        assertFalse(contract.isInForce(DAY));
        assertThrows(DomainException.Conflict.class, () -> contract.end(Caller.system("test"), "again", NOW));
        assertEquals("no more", contract.asView().endReason());
    }

    private static List<String> faults(NewContract contract) {
        return ContractRules.check(contract).stream().map(violation -> violation.field() + " " + violation.code()).toList();
    }

    private static NewContract contract(LocalDate from, LocalDate until, int days, Term... terms) {
        return new NewContract("parking", "Permits", "Decree 1", days, from, until, false, List.of(terms));
    }

    private static Term name(boolean readable, boolean writable, boolean searchable) {
        return term(PartyAttributes.FAMILY_NAME, readable, writable, searchable);
    }

    private static Term term(String key, boolean readable, boolean writable, boolean searchable) {
        return new Term(key, readable, writable, searchable, Certification.UNPROVEN);
    }
}
