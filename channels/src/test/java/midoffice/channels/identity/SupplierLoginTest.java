package midoffice.channels.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import midoffice.crm.api.ServiceClients;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import org.junit.jupiter.api.Test;

class SupplierLoginTest {

    private static final String PATH = "/api/broker/v1/work-orders/1";
    private static final String SECRET = "a-secret:with-a-colon";

    private final MovingClock clock = new MovingClock();
    private final OneClient clients = new OneClient();
    private final SupplierLogin login = new SupplierLogin(clients, new CallerLookup(null, null, clock), null, clock);

    private static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theRightSecretOpensTheDoorAsThatClient() {
        SupplierLogin.Known known = assertInstanceOf(SupplierLogin.Known.class, login.check(basic("parking", SECRET), PATH));
        assertEquals(new SignedIn(SignedIn.Kind.SUPPLIER, "parking", "Parking", false, clock.instant()), known.supplier());
        Caller caller = new CallerLookup(null, null, clock).callerOf(known.supplier());
        assertEquals(Set.of(Role.SUPPLIER_SYSTEM), caller.roles());
        assertEquals("parking", caller.subject());
    }

    @Test
    void wrongMissingAndMangledCredentialsAreAllUnknown() {
        for (String header : new String[] {basic("parking", "wrong"), basic("nobody", SECRET), null, "", "Basic",
            "Basic %%%", "Basic cGFya2luZw==", "Digest x",
            "Basic " + "A".repeat(5000)}) {
            assertInstanceOf(SupplierLogin.Unknown.class, login.check(header, PATH), header);
        }
    }

    @Test
    void aRightSecretIsCheckedOncePerMinute() {
        login.check(basic("parking", SECRET), PATH);
        login.check(basic("parking", SECRET), PATH);
        assertEquals(1, clients.checks);
        login.check(basic("parking", "wrong"), PATH);
        assertEquals(2, clients.checks);
        clock.pass(Duration.ofSeconds(61));
        login.check(basic("parking", SECRET), PATH);
        assertEquals(3, clients.checks);
    }

    @Test
    void guessingBecomesSlowWithoutKeepingTheClientOut() {
        login.check(basic("parking", SECRET), PATH);
        for (int i = 0; i < 5; i++) {
            assertInstanceOf(SupplierLogin.Unknown.class, login.check(basic("parking", "guess" + i), PATH));
        }
        int before = clients.checks;
        SupplierLogin.Slow slow = assertInstanceOf(SupplierLogin.Slow.class, login.check(basic("parking", "guess"), PATH));
        assertTrue(slow.pause().toMillis() > 0);
        assertEquals(before, clients.checks);
        assertInstanceOf(SupplierLogin.Known.class, login.check(basic("parking", SECRET), PATH));
    }

    @Test
    void aClientWithoutTheScopeStaysOutside() {
        clients.scopes = Set.of("notifications");
        assertInstanceOf(SupplierLogin.NotAllowed.class, login.check(basic("parking", SECRET), PATH));
        assertInstanceOf(SupplierLogin.NotAllowed.class, login.check(basic("parking", SECRET), "/soap/status"));
    }

    @Test
    void theOutboxNeedsItsOwnScopeAndGivesNothingElse() {
        String outbox = "/api/broker/v1/outbox/messages";
        assertInstanceOf(SupplierLogin.NotAllowed.class, login.check(basic("parking", SECRET), outbox));
        clock.pass(Duration.ofSeconds(61));
        clients.scopes = Set.of("outbox");
        SupplierLogin.Known known = assertInstanceOf(SupplierLogin.Known.class, login.check(basic("parking", SECRET), outbox));
        assertEquals(Set.of(Role.OUTBOX_KEEPER), new CallerLookup(null, null, clock).callerOf(known.supplier()).roles());
        assertInstanceOf(SupplierLogin.NotAllowed.class, login.check(basic("parking", SECRET), PATH));
        assertInstanceOf(SupplierLogin.NotAllowed.class, login.check(basic("parking", SECRET), "/api/broker/v1/outboxes"));
    }

    /** One registered client that counts how often its secret is checked. */
    private static final class OneClient implements ServiceClients {

        private int checks;
        private Set<String> scopes = Set.of("workorders");

        @Override
        public Optional<Client> authenticate(Caller caller, String clientId, String secret) {
            checks++;
            return SECRET.equals(secret) ? find(caller, clientId) : Optional.empty();
        }

        @Override
        public Optional<Client> find(Caller caller, String clientId) {
            caller.requireAny(Role.SYSTEM);
            return clientId.equals("parking") ? Optional.of(new Client("parking", "Parking", scopes)) : Optional.empty();
        }

        @Override
        public List<Client> all(Caller caller) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void register(Caller caller, String clientId, String name, String secret, Set<String> granted) {
            throw new UnsupportedOperationException();
        }
    }
}
