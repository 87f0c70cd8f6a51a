package midoffice.ear.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import midoffice.catalogue.api.Products;
import midoffice.crm.api.Parties;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.PageRequest;
import midoffice.crm.api.common.PartyId;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.FormSessions;
import midoffice.dossier.api.event.DossierOpened;
import midoffice.dossier.api.event.FormSubmitted;
import midoffice.dossier.api.event.MessageRequested;
import midoffice.dossier.api.event.TaskCreated;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * One transaction through all modules, inside the container: when the last observer of any event of a submission throws, no row is left in any module's table, and no
 * process instance or task in the engine.
 */
@ExtendWith({ContainerDatabase.class, ArquillianExtension.class})
public class RollbackIT {

    private static final byte[] PROOF = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """.getBytes(StandardCharsets.ISO_8859_1);

    @Inject
    private Products products;
    @Inject
    private Parties parties;
    @Inject
    private FormSessions forms;
    @Inject
    private Saboteur saboteur;
    @Resource(lookup = "jdbc/midoffice")
    private DataSource dataSource;

    @Deployment
    public static WebArchive product() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("midoffice.war")))
                .addClasses(RollbackIT.class, Saboteur.class, ContainerDatabase.class);
    }

    @Test
    void nothing_is_left_when_the_last_observer_throws() throws SQLException {
        Caller citizen = citizen();
        for (Class<?> event : List.of(DossierOpened.class, TaskCreated.class, FormSubmitted.class, MessageRequested.class)) {
            UUID session = filledIn(citizen);
            Map<String, Long> before = rowsAtRest();
            saboteur.aimAt(event);

            assertThrows(RuntimeException.class, () -> forms.submit(citizen, session, Language.NL), event.getSimpleName());

            assertTrue(saboteur.struck(), event.getSimpleName() + " was fired");
            assertEquals(before, rows(), "rows per table after a throw at " + event.getSimpleName());
            saboteur.aimAt(null);
            DossierId dossier = forms.submit(citizen, session, Language.NL);
            assertEquals(dossier, forms.submit(citizen, session, Language.NL), "the same session gives the same dossier");
            assertNotEquals(before, rows(), "without a throw the rows are there");
        }
    }

    private Caller citizen() {
        Caller system = Caller.system("test");
        PartyId party = parties.search(new Caller("test", "test", Set.of(Role.OFFICIAL), new midoffice.crm.api.common.UnitId("mobiliteit"), null,
                "test"), "An Peeters", PageRequest.first(1)).items().get(0).id();
        String identifier = parties.view(system, party).identifier();
        return new Caller(identifier, "An Peeters", Set.of(Role.CITIZEN), null, party, "own request");
    }

    private UUID filledIn(Caller citizen) {
        UUID session = forms.start(citizen, products.published("bewonersparkeerkaart").orElseThrow().id());
        forms.attach(citizen, session, "proof", "bewijs.pdf", new ByteArrayInputStream(PROOF), Language.NL);
        for (String step : forms.view(citizen, session).stepKeys()) {
            forms.answer(citizen, session, step, Map.of("licencePlate", "1-ABC-234"), Language.NL);
        }
        return session;
    }

    /** Rows once the workers have delivered what an earlier request asked for: what they write has nothing to do with this one. */
    private Map<String, Long> rowsAtRest() throws SQLException {
        Map<String, Long> last = rows();
        for (int look = 0; look < 20; look++) {
            try {
                Thread.sleep(3000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            Map<String, Long> now = rows();
            if (now.equals(last)) {
                return now;
            }
            last = now;
        }
        throw new IllegalStateException("The product does not come to rest");
    }

    /**
     * Rows of every table of every module and of the engine. The stock of free numbers of the engine's id generator is no business state, nor is
     * how far the clock is with checking stored content or with sealing what was read before.
     */
    private Map<String, Long> rows() throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery("select table_name from information_schema.tables where table_schema = database()"
                    + " and table_name not like 'dos_fixity%' and table_name <> 'crm_access_seal'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet count = statement.executeQuery("select count(*) from " + table)) {
                    count.next();
                    rows.put(table, count.getLong(1));
                }
            }
        }
        return rows;
    }
}
