package midoffice.crm.party;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import midoffice.crm.api.AttributeDefinition;
import midoffice.crm.api.AttributeDefinition.Format;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.PartyExchange.Extract;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.ServiceContracts;
import midoffice.crm.api.ServiceContracts.Term;
import midoffice.crm.matrix.Sight;

/**
 * What of a party may be shown to a client system, by which of its values it may be found, and which it may write. What was not agreed is refused.
 */
public final class Disclosure {

    private static final int TAG_LENGTH = 32;

    private final Map<String, Term> terms;
    private final boolean secretAddresses;

    public Disclosure(List<Term> terms, boolean secretAddresses) {
        this.terms = terms.stream().collect(Collectors.toUnmodifiableMap(Term::key, Function.identity()));
        this.secretAddresses = secretAddresses;
    }

    public boolean reads(String key) {
        return terms.containsKey(key) && terms.get(key).readable();
    }

    public boolean writes(String key) {
        return terms.containsKey(key) && terms.get(key).writable();
    }

    public boolean searches(String key) {
        return terms.containsKey(key) && terms.get(key).searchable();
    }

    /** Who may read nothing of such parties may not know that there is one. */
    boolean knows(PartyKind kind) {
        return terms.values().stream().filter(Term::readable).anyMatch(term -> term.key().equals(ServiceContracts.IDENTIFIER)
                || PartyAttributes.definition(term.key()).filter(d -> d.fits(kind)).isPresent());
    }

    /** @return whether the value that counts has these words and is sure enough to be found by */
    boolean finds(Party party, String key, List<String> words, LocalDate day) {
        return counting(party, day).stream().filter(row -> row.key().equals(key)).anyMatch(row -> isSure(row)
                && SearchText.words(row.value()).equals(words));
    }

    Extract extract(Party party, LocalDate day, int retentionDays) {
        List<PartyAttribute> rows = counting(party, day);
        boolean secret = party.hasSecretAddress(day);
        List<PartyAttribute> shown = rows.stream().filter(row -> reads(row.key()) && isSure(row) && !(secret && isAddress(row.key()) && !secretAddresses))
                .toList();
        Set<String> withheld = new TreeSet<>();
        rows.stream().filter(row -> !shown.contains(row) && maySayThatItIs(row.key())).forEach(row -> withheld.add(row.key()));
        boolean number = reads(ServiceContracts.IDENTIFIER);
        if (!number && party.identifier() != null) {
            withheld.add(ServiceContracts.IDENTIFIER);
        }
        boolean address = PartyAttributes.all().stream().anyMatch(definition -> definition.address() && reads(definition.key()));
        return new Extract(party.id(), party.kind(), number ? party.identifier() : null, shown.stream().map(PartyAttribute::asView).toList(),
                List.copyOf(withheld), reads(PartyAttributes.DEATH_DATE) ? party.isDead(day) : null, address ? secret : null, retentionDays,
                tag(party, rows, shown, number));
    }

    /** Of an attribute that a party has only one of, only the value that counts. */
    private static List<PartyAttribute> counting(Party party, LocalDate day) {
        Set<String> single = new HashSet<>();
        List<PartyAttribute> all = new ArrayList<>();
        for (PartyAttribute row : party.shown(day, Sight.ALL)) {
            boolean several = PartyAttributes.definition(row.key()).map(AttributeDefinition::multiple).orElse(false);
            if (several || single.add(row.key())) {
                all.add(row);
            }
        }
        return all;
    }

    private boolean isSure(PartyAttribute row) {
        Term term = terms.get(row.key());
        return term != null && row.certification().compareTo(term.minimum()) >= 0;
    }

    private static boolean isAddress(String key) {
        return PartyAttributes.definition(key).map(AttributeDefinition::address).orElse(false);
    }

    /** That there is a day of death, or a mark on an address, tells it all. */
    private boolean maySayThatItIs(String key) {
        boolean tells = key.equals(PartyAttributes.DEATH_DATE)
                || PartyAttributes.definition(key).map(definition -> definition.format() == Format.FLAG).orElse(true);
        return !tells || reads(key);
    }

    /** Made of the ids of rows, never of values: from a hash of a telephone number the number is soon guessed. */
    private String tag(Party party, List<PartyAttribute> rows, List<PartyAttribute> shown, boolean number) {
        String all = party.id() + (number ? " " + party.identifier() : "") + rows.stream().filter(row -> shown.contains(row) || writes(row.key()))
                .map(row -> " " + row.id()).sorted().collect(Collectors.joining());
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8))).substring(0, TAG_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
