package midoffice.crm.newsletter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import midoffice.crm.api.DataCategory;
import midoffice.crm.api.Entitlement;
import midoffice.crm.api.NewsletterDesk.Criteria;
import midoffice.crm.api.NewsletterDesk.Draft;
import midoffice.crm.api.NewsletterDesk.NewNewsletter;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.matrix.Sight;
import org.junit.jupiter.api.Test;

class NewsletterRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    @Test
    void aMailboxIsOneWhateverItsCapitalsAndNothingElseIsOne() {
        assertEquals("an@example.org", Mailbox.of(" An@Example.ORG ").address());
        for (String wrong : new String[] {"", " ", "an", "an@", "an@x", "a b@example.org", "an@example.org\r\nBcc: b@example.org", "an@example.org,b@example.org",
            "<an@example.org>", "a".repeat(300) + "@example.org"}) {
            assertThrows(DomainException.Invalid.class, () -> Mailbox.of(wrong), wrong);
        }
    }

    @Test
    void aLinkCannotBeGuessedAndOnlyItsHashIsKept() {
        String token = LinkToken.draw();
        assertEquals(43, token.length());
        assertNotEquals(token, LinkToken.draw());
        assertArrayEquals(LinkToken.hash(token), LinkToken.hash(token));
        assertEquals(32, LinkToken.hash(token).length);
        for (String forged : new String[] {null, "", token + "a", token.substring(1), "' or 1=1 --".repeat(4).substring(0, 43)}) {
            assertEquals("newsletter-link-invalid", assertThrows(DomainException.NotFound.class, () -> LinkToken.hash(forged)).code());
        }
    }

    @Test
    void whatOneAgreesToNamesTheNewsletterInEachLanguage() {
        LocalizedText wording = Wording.of(LocalizedText.of("Bibnieuws", "Library news", null));
        assertTrue(wording.in(Language.NL).contains("Bibnieuws"));
        assertTrue(wording.in(Language.EN).contains("Library news"));
        assertTrue(wording.in(Language.FR).contains("Bibnieuws"));
    }

    @Test
    void everyFaultOfANewsletterIsNamed() {
        DomainException.Invalid refused = assertThrows(DomainException.Invalid.class, () -> NewsletterRules.check(new NewNewsletter("Een Code", new UnitId("u"),
                LocalizedText.dutch("x".repeat(500)), LocalizedText.dutch(""), null)));
        assertEquals(List.of("code", "name", "about", "sender"), refused.violations().stream().map(v -> v.field()).toList());
    }

    @Test
    void everyFaultOfADraftIsNamed() {
        Criteria wrong = new Criteria(List.of("x".repeat(501)), 60, 18, "Bad Role", null);
        DomainException.Invalid refused = assertThrows(DomainException.Invalid.class, () -> NewsletterRules.check(new Draft("s".repeat(151), " ", wrong)));
        assertEquals(List.of("subject", "body", "places", "age", "role"), refused.violations().stream().map(v -> v.field()).toList());
    }

    @Test
    void aUnitChoosesByWhatItMayConsultOnly() {
        Sight identity = new Sight(Map.of(Entitlement.CONSULT, Set.of(DataCategory.IDENTITY)), Map.of());
        NewsletterRules.check(new Criteria(List.of(), 18, null, null, Language.NL), identity);
        assertThrows(DomainException.Refused.class, () -> NewsletterRules.check(new Criteria(List.of("9099"), null, null, null, null), identity));
        assertThrows(DomainException.Refused.class, () -> NewsletterRules.check(new Criteria(List.of(), null, null, "library-member", null), identity));
        NewsletterRules.check(Criteria.NONE, Sight.NONE);
    }

    @Test
    void anIssueThatIsSentStaysAsItIs() {
        Newsletter newsletter = new Newsletter(new NewNewsletter("n", new UnitId("u"), LocalizedText.dutch("N"), LocalizedText.dutch("A"), "S"), "x", NOW);
        NewsletterIssue issue = new NewsletterIssue(newsletter, new Draft(" Dag ", "Tekst", new Criteria(List.of("9099", "Gent"), 18, null, null, Language.FR)), "x", NOW);
        assertEquals(List.of("9099", "Gent"), issue.criteria().places());
        assertEquals("Dag", issue.asView(newsletter.asView(0)).subject());
        issue.plan(NOW, "y");
        assertThrows(DomainException.Conflict.class, () -> issue.plan(NOW, "z"));
        assertThrows(DomainException.Conflict.class, () -> issue.write(new Draft("Anders", "Tekst", Criteria.NONE)));
        assertThrows(DomainException.Stale.class, () -> issue.requireVersion(7));
    }
}
