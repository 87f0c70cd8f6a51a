package midoffice.crm.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import midoffice.crm.api.PersonalDataHolder.Fate;
import midoffice.crm.api.PersonalDataHolder.Section;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.PartyId;

/**
 * What crm itself keeps of a party. The party goes last: as long as dossiers, reports or a customer role hold it, its identity stays, and just
 * what the owner declared and what serves nothing else goes.
 */
@ApplicationScoped
class CrmData {

    private static final String OF_PARTY = " WHERE party_id = ?1";
    /** Declared by the owner alone: no register or proof stands behind it. */
    private static final String CONTACT_DATA = "DELETE FROM crm_party_attribute" + OF_PARTY + " AND source = 'DECLARED' AND attr_key IN"
            + " ('person.email', 'person.phone', 'person.mobile', 'person.mailingAddress', 'person.language', 'organisation.email',"
            + " 'organisation.phone', 'organisation.website')";

    private final CrmDataRepository data;
    private final Clock clock;

    protected CrmData() {
        this(null, null);
    }

    @Inject
    CrmData(CrmDataRepository data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    List<Section> tell(List<PartyId> party) {
        List<Section> sections = new ArrayList<>();
        add(sections, "party", party, List.of("id id", "kind kind", "identifier number", "display_name name", "registered known-since"),
                "crm_party WHERE id = ?1");
        add(sections, "values", party, List.of("attr_key attribute", "value value", "source source", "certification certification",
                "valid_from from", "valid_until until", "since known", "superseded corrected"), "crm_party_attribute" + OF_PARTY + " ORDER BY attr_key, since");
        add(sections, "relations", party, List.of("r.kind kind", "p.display_name with", "r.scope scope", "r.valid_from from", "r.valid_until until",
                "r.source source"), "crm_relation r JOIN crm_party p ON p.id = IF(r.from_party = ?1, r.to_party, r.from_party)"
                        + " WHERE (r.from_party = ?1 OR r.to_party = ?1) ORDER BY r.since");
        add(sections, "customer-roles", party, List.of("role role", "unit unit", "reference reference", "valid_from from", "valid_until until",
                "ended ended"), "crm_customer_role" + OF_PARTY + " ORDER BY since");
        add(sections, "preferences", party, List.of("message message", "channel channel"), "crm_preference" + OF_PARTY);
        add(sections, "interactions", party, List.of("at at", "kind kind", "channel channel", "product product", "unit unit", "reference reference",
                "summary summary"), "crm_interaction" + OF_PARTY + " ORDER BY at");
        add(sections, "contacts", party, List.of("at at", "channel channel", "question question", "notes notes", "result result",
                "callback_unit callback-by", "finished called-back", "finished_result answer"), "crm_contact" + OF_PARTY + " ORDER BY at");
        add(sections, "newsletters", party, List.of("n.code newsletter", "c.mailbox mailbox", "c.given consented", "c.wording to", "w.at withdrawn"),
                "crm_newsletter_consent c JOIN crm_newsletter n ON n.id = c.newsletter_id LEFT JOIN crm_newsletter_withdrawal w ON w.consent_id = c.id"
                        + " WHERE c.party_id = ?1 ORDER BY c.given");
        add(sections, "department-records", party, List.of("s.name system", "s.unit unit", "r.source_key key", "r.content content"),
                "crm_source_record r JOIN crm_source_system s ON s.id = r.system_id WHERE r.party_id = ?1 ORDER BY s.name");
        add(sections, "told-to", party, List.of("client_id system", "link_key key", "since since"), "crm_party_link" + OF_PARTY + " ORDER BY since");
        add(sections, "mutations", party, List.of("source source", "kind kind", "occurred occurred", "received received", "changed changed"),
                "crm_notice" + OF_PARTY + " ORDER BY received");
        add(sections, "looks", party, List.of("at at", "unit unit", "role role", "category what", "reference reference", "purpose why", "fields fields",
                "legal_basis by-law"), "crm_access_log WHERE subject_party = ?1 ORDER BY at");
        return sections;
    }

    private void add(List<Section> sections, String kind, List<PartyId> party, List<String> columns, String from) {
        sections.add(new Section(kind, data.read(party, columns, from), List.of()));
    }

    /** @param held whether somebody keeps something for which the city must know who the party is */
    List<Fate> erase(List<PartyId> party, boolean held) {
        List<Fate> fates = new ArrayList<>();
        boolean customer = data.isCustomer(party, BelgianCalendar.dayOf(clock.instant()));
        eraseNewsletters(fates, party);
        erased(fates, "preferences", party, "DELETE FROM crm_preference" + OF_PARTY);
        fates.add(Fate.erased("interactions", data.change(party, "DELETE FROM crm_interaction" + OF_PARTY
                + (held ? " AND reference IS NULL" : ""))));
        kept(fates, "interactions", party, "crm_interaction" + OF_PARTY, "with-dossier");
        erased(fates, "contacts", party, "DELETE FROM crm_contact" + OF_PARTY + " AND (callback_unit IS NULL OR finished IS NOT NULL)");
        kept(fates, "contacts", party, "crm_contact" + OF_PARTY, "open-callback");
        boolean open = data.count(party, "crm_contact" + OF_PARTY) > 0;
        if (held || customer || open) {
            fates.add(Fate.erased("contact-data", data.change(party, CONTACT_DATA)));
            data.change(party, "DELETE FROM crm_search_term" + OF_PARTY + " AND kind IN ('EMAIL', 'PHONE') AND NOT EXISTS (SELECT 1 FROM crm_party_attribute a"
                    + " WHERE a.party_id = ?1 AND a.attr_key IN ('person.email', 'person.phone', 'person.mobile', 'organisation.email', 'organisation.phone'))");
            kept(fates, "values", party, "crm_party_attribute" + OF_PARTY, held ? "with-dossier" : open ? "open-callback" : "customer-role");
            kept(fates, "customer-roles", party, "crm_customer_role" + OF_PARTY, "customer-role");
            kept(fates, "relations", party, "crm_relation WHERE from_party = ?1 OR to_party = ?1", "with-party");
        } else {
            eraseParty(fates, party);
        }
        kept(fates, "looks", party, "crm_access_log WHERE subject_party = ?1", "accountability");
        data.done();
        return fates.stream().filter(fate -> fate.count() > 0).toList();
    }

    /** The count of who received an issue stays; who that was does not. */
    private void eraseNewsletters(List<Fate> fates, List<PartyId> party) {
        String consents = "(SELECT id FROM crm_newsletter_consent" + OF_PARTY + ")";
        data.change(party, "DELETE FROM crm_newsletter_link WHERE recipient_id IN (SELECT id FROM crm_newsletter_recipient WHERE consent_id IN " + consents + ")");
        data.change(party, "DELETE FROM crm_newsletter_recipient WHERE consent_id IN " + consents + " AND handled IS NULL");
        data.change(party, "UPDATE crm_newsletter_recipient SET mailbox = CONCAT('erased:', HEX(id)) WHERE consent_id IN " + consents);
        data.change(party, "INSERT IGNORE INTO crm_newsletter_withdrawal (consent_id, at, door) SELECT id, UTC_TIMESTAMP(6), 'erasure' FROM crm_newsletter_consent"
                + OF_PARTY);
        fates.add(Fate.erased("newsletters", data.change(party, "UPDATE crm_newsletter_consent SET mailbox = CONCAT('erased:', HEX(id)), party_id = NULL" + OF_PARTY)));
        data.change(party, "DELETE i FROM crm_newsletter_request_item i JOIN crm_newsletter_request r ON r.id = i.request_id WHERE r.party_id = ?1");
        data.change(party, "DELETE FROM crm_newsletter_request" + OF_PARTY);
    }

    /** An empty row of the party stays, so that what refers to it does not break. */
    private void eraseParty(List<Fate> fates, List<PartyId> party) {
        erased(fates, "values", party, "DELETE FROM crm_party_attribute" + OF_PARTY);
        erased(fates, "relations", party, "DELETE FROM crm_relation WHERE from_party = ?1 OR to_party = ?1");
        erased(fates, "customer-roles", party, "DELETE FROM crm_customer_role" + OF_PARTY);
        data.change(party, "DELETE FROM crm_search_term" + OF_PARTY);
        data.change(party, "DELETE FROM crm_match_key" + OF_PARTY);
        data.change(party, "DELETE FROM crm_party_pair WHERE party_a = ?1 OR party_b = ?1");
        data.change(party, "DELETE FROM crm_source_candidate WHERE party_id = ?1 OR record_id IN (SELECT id FROM crm_source_record WHERE party_id = ?1)");
        erased(fates, "department-records", party, "DELETE FROM crm_source_record" + OF_PARTY);
        data.change(party, "DELETE FROM crm_link" + OF_PARTY);
        erased(fates, "told-to", party, "DELETE FROM crm_party_link" + OF_PARTY);
        erased(fates, "mutations", party, "DELETE FROM crm_notice" + OF_PARTY);
        data.stopReports(party, clock.instant());
        erased(fates, "party", party, "UPDATE crm_party SET identifier = NULL, display_name = '(gewist)', sort_name = '', version = version + 1 WHERE id = ?1");
    }

    private void erased(List<Fate> fates, String kind, List<PartyId> party, String statement) {
        fates.add(Fate.erased(kind, data.change(party, statement)));
    }

    private void kept(List<Fate> fates, String kind, List<PartyId> party, String rest, String reason) {
        fates.add(Fate.kept(kind, data.count(party, rest), reason, null));
    }
}
