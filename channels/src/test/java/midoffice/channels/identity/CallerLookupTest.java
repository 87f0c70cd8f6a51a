package midoffice.channels.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.Parties;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.PartyView;
import midoffice.crm.api.Staff;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.UnitId;
import org.junit.jupiter.api.Test;

class CallerLookupTest {

    private static final PartyId AN = new PartyId(UUID.fromString("01920000-0000-7000-8000-000000000001"));
    private static final String NATIONAL_NUMBER = "85073003328";

    private final Map<String, Staff.Member> members = new HashMap<>();
    private final MovingClock clock = new MovingClock();
    private final CallerLookup lookup = new CallerLookup(new Members(), new OnlyAn(), clock);

    private CurrentCaller request(SignedIn whom) {
        CurrentCaller current = new CurrentCaller(lookup);
        current.arrive(whom);
        return current;
    }

    @Test
    void nobodyIsAnonymous() {
        CurrentCaller nobody = request(null);
        assertSame(Caller.ANONYMOUS, nobody.as("reading"));
        assertFalse(nobody.isSignedIn());
    }

    @Test
    void aCitizenIsFoundByNationalNumberHoweverItIsWritten() {
        SignedIn an = lookup.citizen("85.07.30-033 28", true).orElseThrow();
        assertEquals(AN.toString(), an.key());
        assertFalse(an.toString().contains(NATIONAL_NUMBER));
        Caller caller = request(an).as("own dossier");
        assertEquals(new Caller(AN.toString(), "An Peeters", Set.of(Role.CITIZEN), null, AN, "own dossier"), caller);
    }

    @Test
    void unknownPeopleAreNobody() {
        assertEquals(Optional.empty(), lookup.citizen("00000000000", true));
        assertEquals(Optional.empty(), lookup.citizen("", true));
        assertEquals(Optional.empty(), lookup.citizen(null, true));
        assertEquals(Optional.empty(), lookup.staff("an.peeters", true));
        assertEquals(Optional.empty(), lookup.staff(null, true));
    }

    @Test
    void theRolesOfStaffAreThoseOfNow() {
        members.put("lien.maes", new Staff.Member("lien.maes", "Lien Maes", new UnitId("mobiliteit"), Set.of(Role.OFFICIAL)));
        SignedIn lien = lookup.staff("lien.maes", false).orElseThrow();
        assertEquals(Set.of(Role.OFFICIAL), request(lien).as("work").roles());
        members.put("lien.maes", new Staff.Member("lien.maes", "Lien Maes", new UnitId("milieu"), Set.of(Role.CATALOGUE_EDITOR)));
        Caller moved = request(lien).as("work");
        assertEquals(Set.of(Role.CATALOGUE_EDITOR), moved.roles());
        assertEquals(new UnitId("milieu"), moved.unit());
        members.clear();
        assertFalse(request(lien).isSignedIn());
    }

    @Test
    void aLoginEndsAfterTenHours() {
        SignedIn an = lookup.citizen(NATIONAL_NUMBER, true).orElseThrow();
        assertTrue(an.isCurrent(clock.instant().plusSeconds(36_000 - 1)));
        assertFalse(an.isCurrent(clock.instant().plusSeconds(36_000)));
    }

    private final class Members implements Staff {

        @Override
        public Optional<Member> find(Caller caller, String login) {
            caller.requireAny(Role.SYSTEM);
            return Optional.ofNullable(members.get(login));
        }

        @Override
        public void register(Caller caller, Member member) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Member> members(Caller caller, UnitId unit) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class OnlyAn implements Parties {

        @Override
        public PartyView view(Caller caller, PartyId party) {
            assertEquals(AN, caller.party());
            return new PartyView(AN, PartyKind.PERSON, "An Peeters", NATIONAL_NUMBER, List.of());
        }

        @Override
        public Page<PartyRow> search(Caller caller, String query, PageRequest page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<PartyId> byIdentifier(Caller caller, String identifier) {
            caller.requireAny(Role.SYSTEM);
            return identifier.equals(NATIONAL_NUMBER) ? Optional.of(AN) : Optional.empty();
        }

        @Override
        public PartyId register(Caller caller, RegisterParty command) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void declare(Caller caller, PartyId party, String attribute, String value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void declare(Caller caller, PartyId party, String attribute, String value, long version) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void verify(Caller caller, PartyId party, String attribute, String value, LocalDate validFrom, String proof) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PartyView view(Caller caller, PartyId party, LocalDate trueOn, Instant knownAt) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<PartyView.Past> history(Caller caller, PartyId party) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<PartyId> same(PartyId party) {
            return List.of(party);
        }
    }
}
