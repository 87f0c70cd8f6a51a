package midoffice.ear.container;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import midoffice.catalogue.api.Products;
import midoffice.crm.api.Parties;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.PageRequest;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.UnitId;
import midoffice.dossier.api.DocumentId;
import midoffice.dossier.api.DocumentPreviews;
import midoffice.dossier.api.DocumentPreviews.Outcome;
import midoffice.dossier.api.DocumentPreviews.Preview;
import midoffice.dossier.api.DocumentStoreMaintenance;
import midoffice.dossier.api.DossierView;
import midoffice.dossier.api.Dossiers;
import midoffice.dossier.api.FixityCheck;
import midoffice.dossier.api.FixityCheck.Fault;
import midoffice.dossier.api.FixityCheck.Kind;
import midoffice.dossier.api.FixityCheck.Run;
import midoffice.dossier.api.FormSessions;
import midoffice.dossier.content.ContentIntake;
import midoffice.dossier.content.ContentReader;
import midoffice.dossier.content.PartUploads;
import midoffice.dossier.content.StoredContent;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Content, its inventory in the database and the sweeper, with real transactions and at the same time. */
@ExtendWith({ContainerDatabase.class, ArquillianExtension.class})
public class ContentIT {

    private static final Caller SYSTEM = Caller.system("test");
    private static final int WRITERS = 8;
    private static final int ROUNDS = 25;

    @Inject
    private ContentIntake intake;
    @Inject
    private ContentReader reader;
    @Inject
    private PartUploads uploads;
    @Inject
    private DocumentStoreMaintenance store;
    @Inject
    private FixityCheck fixity;
    @Inject
    private DocumentPreviews previews;
    @Inject
    private Dossiers dossiers;
    @Inject
    private FormSessions forms;
    @Inject
    private Products products;
    @Inject
    private Parties parties;
    @Resource
    private UserTransaction transaction;
    @Resource
    private ManagedExecutorService executor;
    @Resource(lookup = "jdbc/midoffice")
    private DataSource dataSource;

    @Deployment
    public static WebArchive product() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("midoffice.war")))
                .addClasses(ContentIT.class, ContainerDatabase.class);
    }

    @Test
    void content_of_a_transaction_that_was_rolled_back_is_swept() throws Exception {
        store.sweepOrphans(SYSTEM, Duration.ZERO);
        transaction.begin();
        StoredContent content = intake.takeAny("a.txt", null, text("rolled back"), 100);
        assertEquals("rolled back", read(content.sha256()));
        transaction.rollback();
        assertEquals(0, rows(content.sha256()));
        assertTrue(Files.exists(file(content.sha256())));

        assertEquals(0, store.sweepOrphans(SYSTEM, Duration.ofHours(1)), "young content stays");
        assertEquals(1, store.sweepOrphans(SYSTEM, Duration.ZERO));

        assertFalse(Files.exists(file(content.sha256())));
        assertEquals(0, rows(content.sha256()), "not even a row that was made to lock");
    }

    @Test
    void an_upload_in_parts_goes_on_after_an_interruption() throws Exception {
        store.sweepOrphans(SYSTEM, Duration.ZERO);
        byte[] whole = new byte[2_500_000];
        ThreadLocalRandom.current().nextBytes(whole);
        UUID id = uploads.begin(whole.length).id();
        assertEquals(List.of(new PartUploads.Part(1, whole.length, false)), uploads.find(id).orElseThrow().parts());
        assertTrue(uploads.write(id, 1, new ByteArrayInputStream(whole)).isComplete());
        assertEquals(0, store.sweepOrphans(SYSTEM, Duration.ZERO), "parts of an upload under way are in use");
        StoredContent content = uploads.assemble(id, "groot.bin", null, c -> c.size() == whole.length);
        assertTrue(uploads.find(id).isEmpty());
        try (InputStream rest = reader.open(content.sha256(), 2_400_000)) {
            assertArrayEquals(java.util.Arrays.copyOfRange(whole, 2_400_000, whole.length), rest.readAllBytes());
        }
        assertEquals(2, rows(content.sha256()), "one as the only part, one as the whole");

        UUID abandoned = uploads.begin(3).id();
        uploads.write(abandoned, 1, text("abc"));
        assertEquals(0, store.removeAbandonedUploads(SYSTEM, Duration.ofHours(1)));
        assertEquals(1, store.removeAbandonedUploads(SYSTEM, Duration.ZERO));
        assertTrue(uploads.find(abandoned).isEmpty());
        assertEquals(2, store.sweepOrphans(SYSTEM, Duration.ZERO), "the part, and the whole that nobody took");
    }

    /**
     * Eight take the same content in, each for an upload of its own, half of them roll back, and the sweeper removes whatever nobody uses.
     */
    @Test
    void the_sweeper_never_takes_what_somebody_takes_in_at_the_same_moment() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        Future<?> sweeper = executor.submit(() -> {
            while (!done.get()) {
                store.sweepOrphans(SYSTEM, Duration.ZERO);
            }
        });
        try {
            for (int round = 0; round < ROUNDS; round++) {
                takeInAtOnce("content of round " + round);
            }
        } finally {
            done.set(true);
            sweeper.get(60, TimeUnit.SECONDS);
        }
    }

    private void takeInAtOnce(String text) throws Exception {
        List<Future<UUID>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            boolean rollsBack = writer % 2 == 0;
            writers.add(executor.submit(() -> write(text, rollsBack)));
        }
        for (Future<UUID> writer : writers) {
            UUID upload = writer.get(60, TimeUnit.SECONDS);
            if (upload != null) {
                assertEquals(text.length(), uploads.assemble(upload, "a.txt", null, c -> true).size());
            }
        }
    }

    private UUID write(String text, boolean rollsBack) throws Exception {
        UUID id = uploads.begin(text.length()).id();
        transaction.begin();
        uploads.write(id, 1, text(text));
        // a sweep begins and ends while nobody else sees that the content is in use
        Thread.sleep(50);
        if (rollsBack) {
            transaction.rollback();
            uploads.abandon(id);
            return null;
        }
        transaction.commit();
        return id;
    }

    @Test
    void what_is_missing_or_altered_is_found_and_kept_until_it_is_mended() throws Exception {
        assertEquals(0, wholeRun().faults());
        String missing = attached("missing");
        String altered = attached("altered");
        byte[] content = Files.readAllBytes(file(missing));
        byte[] other = Files.readAllBytes(file(altered));
        Files.delete(file(missing));
        Files.write(file(altered), "something else".getBytes(StandardCharsets.UTF_8));

        Run run = wholeRun();

        assertEquals(2, run.faults());
        assertTrue(run.checked() >= 2 && run.bytes() > 0, run.toString());
        Set<String> faults = Set.copyOf(fixity.faults(SYSTEM, run.id()).stream().map(ContentIT::written).toList());
        assertEquals(Set.of(missing + " " + Kind.MISSING, altered + " " + Kind.ALTERED), faults);
        assertEquals(run, fixity.report(SYSTEM).last());
        Files.write(file(missing), content);
        Files.write(file(altered), other);
        assertEquals(0, wholeRun().faults());
        assertEquals(0, fixity.check(SYSTEM, Duration.ofMinutes(1), Duration.ofDays(7)), "it is not time for the next run");
    }

    @Test
    void who_may_read_a_document_may_look_at_it() throws Exception {
        Caller citizen = citizen("An Peeters");
        UUID session = forms.start(citizen, products.published("bewonersparkeerkaart").orElseThrow().id());
        forms.attach(citizen, session, "proof", "bewijs.pdf", new ByteArrayInputStream(proof("look")), Language.NL);
        for (String step : forms.view(citizen, session).stepKeys()) {
            forms.answer(citizen, session, step, Map.of("licencePlate", "1-ABC-234"), Language.NL);
        }
        DossierView dossier = dossiers.view(citizen, forms.submit(citizen, session, Language.NL));
        DocumentId receipt = dossier.documents().stream().filter(d -> d.kind().equals("receipt")).findFirst().orElseThrow().id();

        Preview preview = previews.preview(citizen, receipt);

        assertEquals(Outcome.MADE, preview.outcome());
        assertTrue(preview.text().contains(dossier.number()), preview.text());
        assertTrue(preview.thumbnail().length > 1000 && preview.pages() == 1, preview.pages() + " pages");
        Caller other = citizen("Noor Vandenbroucke");
        assertThrows(DomainException.NotFound.class, () -> previews.preview(other, receipt));
        assertThrows(DomainException.NotFound.class, () -> previews.preview(Caller.ANONYMOUS, receipt));
    }

    private static String written(Fault fault) {
        return fault.sha256() + " " + fault.kind();
    }

    /** A run from beginning to end; the clock of the product may have one under way. */
    private Run wholeRun() throws InterruptedException {
        Run before = fixity.report(SYSTEM).last();
        fixity.check(SYSTEM, Duration.ofMinutes(1), Duration.ofDays(7));
        for (int attempt = 0; attempt < 60; attempt++) {
            Run last = fixity.report(SYSTEM).last();
            if (last != null && !last.equals(before) && fixity.report(SYSTEM).current() == null) {
                return last;
            }
            fixity.check(SYSTEM, Duration.ofMinutes(1), Duration.ZERO);
            Thread.sleep(500);
        }
        throw new IllegalStateException("The check does not end: " + fixity.report(SYSTEM));
    }

    /** @return the hash of a file that a citizen attached to a form */
    private String attached(String remark) throws Exception {
        Caller citizen = citizen(remark.equals("missing") ? "Noor Vandenbroucke" : "An Peeters");
        UUID session = forms.start(citizen, products.published("bewonersparkeerkaart").orElseThrow().id());
        byte[] proof = proof(remark);
        forms.attach(citizen, session, "proof", "bewijs.pdf", new ByteArrayInputStream(proof), Language.NL);
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(proof));
        assertEquals(1, rows(hash));
        return hash;
    }

    private Caller citizen(String name) {
        Caller official = new Caller("test", "test", Set.of(Role.OFFICIAL), new UnitId("mobiliteit"), null, "test");
        PartyId party = parties.search(official, name, PageRequest.first(1)).items().get(0).id();
        return new Caller(parties.view(SYSTEM, party).identifier(), name, Set.of(Role.CITIZEN), null, party, "own request");
    }

    private static byte[] proof(String remark) {
        return ("%PDF-1.4\n% " + remark + UUID.randomUUID() + """

                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj
                trailer<</Root 1 0 R>>
                %%EOF
                """).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private String read(String hash) throws IOException {
        try (InputStream content = reader.open(hash)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Path file(String hash) {
        return Path.of(ConfigProvider.getConfig().getValue("midoffice.store.dir", String.class), hash.substring(0, 2),
                hash.substring(2, 4), hash);
    }

    private long rows(String hash) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("select count(*) from dos_content where sha256 = ?")) {
            statement.setString(1, hash);
            try (ResultSet count = statement.executeQuery()) {
                count.next();
                return count.getLong(1);
            }
        }
    }
}
