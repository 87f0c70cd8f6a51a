package midoffice.channels.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import midoffice.channels.web.Words;
import midoffice.crm.api.PartyAttributes;
import midoffice.dossier.api.FormSessions.Known;
import midoffice.dossier.api.FormSessions.SessionView;
import midoffice.dossier.api.FormView.Field;

/**
 * A fact the city already knows, shown instead of asked: "uit het Rijksregister, 12 maart 2026". Parts of a name and of an address are
 * shown as one fact.
 *
 * @param origin where it comes from and since when, in words
 */
public record KnownData(String label, String value, String origin) {

    private static final List<String> NAME = List.of(PartyAttributes.GIVEN_NAME, PartyAttributes.FAMILY_NAME);
    private static final List<String> STREET = List.of(PartyAttributes.STREET, PartyAttributes.HOUSE_NUMBER, PartyAttributes.BOX);
    private static final List<String> PLACE = List.of(PartyAttributes.POSTCODE, PartyAttributes.MUNICIPALITY);

    static List<KnownData> of(SessionView session, Words words) {
        Map<String, Field> fields = new LinkedHashMap<>();
        session.form().steps().forEach(s -> s.fields().forEach(f -> fields.put(f.key(), f)));
        Map<String, Entry> byAttribute = new LinkedHashMap<>();
        Stream.concat(fields.keySet().stream(), session.known().keySet().stream().sorted()).filter(session.known()::containsKey)
                .distinct().forEach(key -> {
            Field field = fields.get(key);
            String attribute = field != null && field.binding() != null ? field.binding() : key;
            Known known = session.known().get(key);
            byAttribute.put(attribute, new Entry(field == null ? null : words.text(field.label()), attribute.equals(PartyAttributes.BOX)
                    && !known.value().isBlank() ? new Known(words.say("known.box", known.value()), known.source(), known.since()) : known));
        });
        List<KnownData> facts = new ArrayList<>();
        joined(byAttribute, NAME, " ", "known.name", words).ifPresent(facts::add);
        Optional<KnownData> street = joined(byAttribute, STREET, " ", "known.address", words);
        Optional<KnownData> place = joined(byAttribute, PLACE, " ", "known.address", words);
        if (street.isPresent() && place.isPresent()) {
            facts.add(new KnownData(street.get().label, street.get().value + ", " + place.get().value, street.get().origin));
        } else {
            street.ifPresent(facts::add);
            place.ifPresent(facts::add);
        }
        byAttribute.forEach((attribute, entry) -> facts.add(new KnownData(
                entry.label == null ? words.firstOf("attribute." + attribute, attribute) : entry.label, entry.known.value(),
                        origin(entry.known, words))));
        return facts.stream().filter(f -> !f.value.isBlank()).toList();
    }

    private static Optional<KnownData> joined(Map<String, Entry> byAttribute, List<String> parts, String between, String label,
            Words words) {
        List<Known> present = parts.stream().map(byAttribute::remove).filter(e -> e != null && !e.known.value().isBlank())
                .map(Entry::known).toList();
        return present.isEmpty() ? Optional.empty()
                : Optional.of(new KnownData(words.say(label), String.join(between, present.stream().map(Known::value).toList()),
                        origin(present.get(0), words)));
    }

    private static String origin(Known known, Words words) {
        return words.say("known.origin", words.say("source." + known.source().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                words.day(known.since()));
    }

    private record Entry(String label, Known known) {
    }
}
