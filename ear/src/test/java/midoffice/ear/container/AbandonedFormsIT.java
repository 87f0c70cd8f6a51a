package midoffice.ear.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import midoffice.dossier.api.DocumentStoreMaintenance;
import midoffice.dossier.api.FormSessionMaintenance;
import midoffice.dossier.api.FormSessions;
import midoffice.dossier.api.FormSessions.OpenForm;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A form that was begun and left alone goes with its answers and its file; one that is still being filled in stays. */
@ExtendWith({ContainerDatabase.class, ArquillianExtension.class})
public class AbandonedFormsIT {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Caller SYSTEM = Caller.system("test");

    @Inject
    private Products products;
    @Inject
    private Parties parties;
    @Inject
    private FormSessions forms;
    @Inject
    private FormSessionMaintenance maintenance;
    @Inject
    private DocumentStoreMaintenance store;
    @Resource(lookup = "jdbc/midoffice")
    private DataSource dataSource;

    @Deployment
    public static WebArchive product() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("midoffice.war")))
                .addClasses(AbandonedFormsIT.class, ContainerDatabase.class);
    }

    @Test
    void only_what_nobody_touched_for_long_is_removed() throws SQLException {
        Caller left = citizen("Noor Vandenbroucke");
        Caller busy = citizen("An Peeters");
        UUID abandoned = begun(left);
        UUID active = begun(busy);
        age(abandoned, 31);
        age(active, 31);
        forms.answer(busy, active, forms.view(busy, active).stepKeys().get(0), Map.of("licencePlate", "1-ABC-234"), Language.NL);
        store.sweepOrphans(SYSTEM, Duration.ZERO);

        assertEquals(1, maintenance.removeAbandoned(SYSTEM, KEPT));

        assertEquals(0, maintenance.removeAbandoned(SYSTEM, KEPT), "once");
        assertEquals("form-session-not-found", assertThrows(DomainException.NotFound.class, () -> forms.view(left, abandoned)).code());
        assertEquals(0, answers(abandoned));
        assertEquals(1, store.sweepOrphans(SYSTEM, Duration.ZERO), "the file of the removed form, and not that of the other");
        assertEquals(List.of(active), forms.unfinished(busy).stream().map(OpenForm::id).toList());
        assertTrue(forms.unfinished(left).isEmpty());
    }

    /** A form with a file whose content no other citizen has. */
    private UUID begun(Caller citizen) {
        UUID session = forms.start(citizen, products.published("bewonersparkeerkaart").orElseThrow().id());
        byte[] proof = ("%PDF-1.4\n% of " + citizen.party() + """

                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj
                trailer<</Root 1 0 R>>
                %%EOF
                """).getBytes(StandardCharsets.ISO_8859_1);
        forms.attach(citizen, session, "proof", "bewijs.pdf", new ByteArrayInputStream(proof), Language.NL);
        return session;
    }

    private Caller citizen(String name) {
        Caller official = new Caller("test", "test", Set.of(Role.OFFICIAL), new UnitId("mobiliteit"), null, "test");
        PartyId party = parties.search(official, name, PageRequest.first(1)).items().get(0).id();
        return new Caller(parties.view(SYSTEM, party).identifier(), name, Set.of(Role.CITIZEN), null, party, "own request");
    }

    private void age(UUID session, int days) throws SQLException {
        try (Connection connection = dataSource.getConnection(); PreparedStatement statement = connection.prepareStatement(
                "update dos_form_session set touched = touched - interval ? day where id = ?")) {
            statement.setInt(1, days);
            statement.setBytes(2, bytes(session));
            assertEquals(1, statement.executeUpdate());
        }
    }

    private long answers(UUID session) throws SQLException {
        try (Connection connection = dataSource.getConnection(); PreparedStatement statement = connection.prepareStatement(
                "select count(*) from dos_form_answer where session = ?")) {
            statement.setBytes(1, bytes(session));
            try (ResultSet count = statement.executeQuery()) {
                count.next();
                return count.getLong(1);
            }
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }
}
