package midoffice.crm.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import midoffice.crm.api.DataCategory;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.matrix.Sight;

/** Stores parties with the terms under which they are found. */
@ApplicationScoped
class PartyRepository {

    private static final List<String> NAME_KEYS = List.of(PartyAttributes.GIVEN_NAME, PartyAttributes.FAMILY_NAME,
            PartyAttributes.ORGANISATION_NAME, PartyAttributes.ABBREVIATION, PartyAttributes.COMMERCIAL_NAME);
    private static final List<String> EMAIL_KEYS = List.of(PartyAttributes.EMAIL, PartyAttributes.COMPANY_EMAIL);
    private static final List<String> PHONE_KEYS = List.of(PartyAttributes.PHONE, PartyAttributes.MOBILE, PartyAttributes.COMPANY_PHONE);

    @PersistenceContext(unitName = "crmPU")
    private EntityManager em;

    Optional<Party> find(PartyId id) {
        return Optional.ofNullable(em.find(Party.class, id.value()));
    }

    /** The party that stands for it, with those that it stands for. */
    Optional<Party> findStanding(PartyId id) {
        Optional<Party> found = find(id);
        while (found.flatMap(Party::mergedInto).isPresent()) {
            found = find(found.get().mergedInto().orElseThrow());
        }
        found.ifPresent(party -> party.standFor(represented(party.id())));
        return found;
    }

    private List<Party> represented(PartyId id) {
        List<Party> all = new ArrayList<>();
        for (Party direct : em.createQuery("select p from Party p where p.mergedInto = :id", Party.class).setParameter("id", id.value())
                .getResultList()) {
            all.add(direct);
            all.addAll(represented(direct.id()));
        }
        return all;
    }

    /** Every id of a party, the one that stands for all first; the id itself when there is no such party. */
    List<PartyId> same(PartyId id) {
        return findStanding(id).map(Party::ids).orElse(List.of(id));
    }

    /** Two changes of one party wait for each other: whoever comes second sees what the first wrote. */
    Optional<Party> findForChange(PartyId id) {
        Party party = em.find(Party.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        return Optional.ofNullable(party);
    }

    Optional<PartyId> byIdentifier(String identifier) {
        return em.createQuery("select p.id from Party p where p.identifier = :identifier", UUID.class)
                .setParameter("identifier", identifier).getResultStream().findFirst().map(PartyId::new).or(() -> formerly(identifier));
    }

    private Optional<PartyId> formerly(String identifier) {
        return em.createQuery("select t.partyId from SearchTerm t where t.kind = midoffice.crm.party.SearchTerm.Kind.FORMER_ID and t.term = :identifier",
                UUID.class).setParameter("identifier", identifier).getResultStream().findFirst().map(PartyId::new);
    }

    void add(Party party) {
        em.persist(party);
        writeTerms(party);
    }

    /** Brings the search terms in line with the party's values. Values are rows of their own: the version must be told that it goes up. */
    void changed(Party party) {
        em.lock(party, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        writeTerms(party);
    }

    void flush() {
        em.flush();
    }

    /** @param after last row already seen, null for the first page */
    List<Party> search(PartyQuery query, Sight sight, PartyCursor after, int rows) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(query, sight, parameters);
        if (after != null) {
            where += " and (p.sortName > :afterName or (p.sortName = :afterName and p.id > :afterId))";
            parameters.put("afterName", after.sortName());
            parameters.put("afterId", after.id());
        }
        TypedQuery<Party> search = em.createQuery("select p from Party p where " + where + " order by p.sortName, p.id", Party.class);
        parameters.forEach(search::setParameter);
        return search.setHint("eclipselink.batch", "p.attributes").setMaxResults(rows).getResultList();
    }

    /** Persons of whom some name consists of these words, whole, and some source gives that day of birth. */
    List<Party> born(List<String> words, String birthDate, int rows) {
        StringBuilder where = new StringBuilder("p.mergedInto is null and p.kind = midoffice.crm.api.PartyKind.PERSON");
        for (int i = 0; i < words.size(); i++) {
            where.append(" and p.id in (select t").append(i).append(".partyId from SearchTerm t").append(i).append(" where t").append(i)
                    .append(".kind = midoffice.crm.party.SearchTerm.Kind.NAME and t").append(i).append(".term = :word").append(i).append(')');
        }
        TypedQuery<Party> query = em.createQuery("select p from Party p where " + where + " and (p.id in (select a.party.id from PartyAttribute a"
                + " where a.key = :key and a.value = :day and a.superseded is null) or p.id in (select b.party.mergedInto from PartyAttribute b"
                + " where b.key = :key and b.value = :day and b.superseded is null)) order by p.sortName, p.id", Party.class);
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("word" + i, words.get(i));
        }
        List<Party> found = query.setParameter("key", PartyAttributes.BIRTH_DATE).setParameter("day", birthDate).setMaxResults(rows).getResultList();
        found.forEach(party -> party.standFor(represented(party.id())));
        return found;
    }

    long count(PartyQuery query, Sight sight) {
        Map<String, Object> parameters = new HashMap<>();
        TypedQuery<Long> count = em.createQuery("select count(p) from Party p where " + where(query, sight, parameters), Long.class);
        parameters.forEach(count::setParameter);
        return count.getSingleResult();
    }

    /** Terms hold only what {@link SearchText} leaves over, so the text needs no escaping for LIKE; mailboxes are compared whole. */
    private static String where(PartyQuery query, Sight sight, Map<String, Object> parameters) {
        List<String> all = new ArrayList<>();
        all.add("p.kind in (" + kinds(sight) + ") and p.mergedInto is null");
        for (PartyQuery.Part part : query.parts()) {
            List<String> any = new ArrayList<>();
            for (PartyQuery.Alternative alternative : part.alternatives()) {
                if (!maySearch(alternative.kind(), sight)) {
                    continue;
                }
                String n = String.valueOf(parameters.size());
                any.add("(t.kind = :kind" + n + " and t.term " + (alternative.prefix() ? "like" : "=") + " :term" + n + ")");
                parameters.put("kind" + n, alternative.kind());
                parameters.put("term" + n, alternative.text() + (alternative.prefix() ? "%" : ""));
            }
            all.add(any.isEmpty() ? "1 = 0" : "p.id in (select t.partyId from SearchTerm t where " + String.join(" or ", any) + ")");
        }
        return String.join(" and ", all);
    }

    private static String kinds(Sight sight) {
        return Stream.of(PartyKind.values()).filter(kind -> PartyRights.mayKnow(sight, kind))
                .map(kind -> "midoffice.crm.api.PartyKind." + kind).collect(Collectors.collectingAndThen(Collectors.joining(", "),
                        kinds -> kinds.isEmpty() ? "null" : kinds));
    }

    /** Whoever may not see a number or mailbox may not find its owner by it either. The number of an organisation is public. */
    private static boolean maySearch(SearchTerm.Kind kind, Sight sight) {
        return switch (kind) {
            case NAME -> true;
            case ID, FORMER_ID -> sight.sees(DataCategory.NATIONAL_NUMBER);
            case COMPANY_ID -> sight.sees(DataCategory.COMPANY);
            case EMAIL, PHONE -> sight.sees(DataCategory.CONTACT);
        };
    }

    private void writeTerms(Party party) {
        Set<SearchTerm.Key> wanted = termsOf(party);
        // Found by the words of those it stands for too.
        represented(party.id()).forEach(other -> wanted.addAll(termsOf(other)));
        Set<SearchTerm.Key> there = new HashSet<>();
        for (SearchTerm term : em.createQuery("select t from SearchTerm t where t.partyId = :party", SearchTerm.class)
                .setParameter("party", party.id().value()).getResultList()) {
            if (wanted.contains(term.key())) {
                there.add(term.key());
            } else {
                em.remove(term);
            }
        }
        wanted.stream().filter(key -> !there.contains(key)).forEach(key -> em.persist(SearchTerm.of(party.id(), key)));
    }

    private static Set<SearchTerm.Key> termsOf(Party party) {
        Set<SearchTerm.Key> terms = new HashSet<>();
        if (party.identifier() != null) {
            terms.add(new SearchTerm.Key(party.kind() == PartyKind.PERSON ? SearchTerm.Kind.ID : SearchTerm.Kind.COMPANY_ID, party.identifier()));
        }
        party.values(PartyAttributes.FORMER_NUMBER).forEach(number -> terms.add(new SearchTerm.Key(SearchTerm.Kind.FORMER_ID, number)));
        values(party, NAME_KEYS).flatMap(name -> SearchText.words(name).stream())
                .forEach(word -> terms.add(new SearchTerm.Key(SearchTerm.Kind.NAME, word)));
        values(party, EMAIL_KEYS).forEach(email -> terms.add(new SearchTerm.Key(SearchTerm.Kind.EMAIL, SearchText.email(email))));
        values(party, PHONE_KEYS).forEach(phone -> terms.add(new SearchTerm.Key(SearchTerm.Kind.PHONE, SearchText.phone(phone))));
        return terms;
    }

    private static Stream<String> values(Party party, List<String> keys) {
        return keys.stream().flatMap(party::values);
    }
}
