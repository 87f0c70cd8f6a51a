package midoffice.channels.authentic;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.Mutations.Kind;
import midoffice.crm.api.Mutations.Notice;
import midoffice.crm.api.common.NationalNumber;

/**
 * Notices of what changed: GeefPersoonMutatiesNotificaties 02.00 (persons, by kind of information as the national register numbers it) and
 * GeefMutatiesNotificaties 02.01 (any key of the repertory). They say that something changed, never what: the source is asked for that.
 *
 * <p>A notice has no number of its own, so one is made of what it says and of the delivery: a batch that is given again before it was confirmed says nothing new,
 * and somebody who moves twice on one day is told of twice.
 */
final class NoticeReading {

    /** Kinds of information of the national register that mean something to a city; all others are told as {@code OTHER}. */
    private static final Map<String, Kind> KINDS = Map.ofEntries(Map.entry("000", Kind.NUMBER), Map.entry("001", Kind.MOVE), Map.entry("010", Kind.NAME),
            Map.entry("011", Kind.NAME), Map.entry("018", Kind.MOVE), Map.entry("019", Kind.MOVE), Map.entry("020", Kind.MOVE),
            Map.entry("022", Kind.MOVE), Map.entry("031", Kind.NATIONALITY), Map.entry("100", Kind.BIRTH), Map.entry("120", Kind.CIVIL_STATUS),
            Map.entry("123", Kind.CIVIL_STATUS), Map.entry("150", Kind.DEATH));

    /** When one notice tells of several, it is called after the first of these. */
    private static final List<Kind> GRAVEST = List.of(Kind.NUMBER, Kind.DEATH, Kind.BANKRUPTCY, Kind.BIRTH, Kind.NAME, Kind.MOVE, Kind.CIVIL_STATUS,
            Kind.NATIONALITY, Kind.COMPANY, Kind.OTHER);

    private NoticeReading() {
    }

    /** @param receipt of the batch before, which is confirmed by it; null for the first, whose question has the element too, without text */
    static Consumer<Branch> question(String receipt) {
        return content -> content.child("Ontvangstreferte").text(receipt == null ? "" : receipt);
    }

    /** One delivery. @param receipt with which it is confirmed, null when there is nothing to confirm */
    record Batch(List<Notice> notices, String receipt) {
    }

    static Batch read(Reply reply) {
        return reply.content().map(content -> {
            List<Notice> notices = new ArrayList<>();
            String receipt = content.text("Ontvangstreferte");
            collect(content, receipt == null ? UUID.randomUUID().toString() : receipt, notices);
            return new Batch(notices.stream().distinct().toList(), receipt);
        }).orElse(new Batch(List.of(), null));
    }

    private static void collect(Part part, String delivery, List<Notice> notices) {
        for (Part child : part.children()) {
            if (child.name().equals("PersoonMutatiesNotificaties") && child.at("INSZ").isPresent()) {
                notices.add(person(child, delivery));
            } else if (child.name().equals("MutatieNotificatie") && child.at("Sleutel").isPresent()) {
                notices.add(key(child, delivery));
            } else {
                collect(child, delivery, notices);
            }
        }
    }

    private static Notice person(Part one, String delivery) {
        String number = one.text("INSZ");
        List<Part> told = one.all("Informaties", "Informatie");
        boolean renumbered = one.at("NieuwINSZ").isPresent() || one.at("GeannuleerdINSZ").isPresent();
        Stream<Kind> kinds = told.stream().map(info -> KINDS.getOrDefault(pad(info.text("Identificatie", "Code")), Kind.OTHER));
        Kind kind = renumbered ? Kind.NUMBER : kinds.min(Comparator.comparing(GRAVEST::indexOf)).orElse(Kind.OTHER);
        String details = told.stream().map(NoticeReading::details).collect(Collectors.joining("; "));
        LocalDate day = told.stream().map(info -> Days.exact(info.attribute("DatumModificatie"))).filter(Objects::nonNull).max(LocalDate::compareTo)
                .orElse(Days.exact(one.text("DatumModificatie")));
        AttributeSource source = NationalNumber.parse(number, true).filter(NationalNumber::isBis).isPresent()
                ? AttributeSource.CROSSROADS_BANK_SOCIAL_SECURITY : AttributeSource.NATIONAL_REGISTER;
        return notice(source, number, kind, day, details, delivery);
    }

    private static String details(Part info) {
        String what = info.at("Identificatie", "Code").map(code -> code.text() + (code.attribute("Beschrijving") == null ? "" : " "
                + code.attribute("Beschrijving"))).orElse("?");
        String how = info.all("TypeMutaties", "TypeMutatie").stream().flatMap(type -> type.at("Code").stream())
                .map(code -> code.attribute("Beschrijving") == null ? code.text() : code.attribute("Beschrijving")).collect(Collectors.joining(", "));
        return how.isEmpty() ? what : what + ": " + how;
    }

    private static Notice key(Part one, String delivery) {
        String number = one.text("Sleutel");
        boolean company = "OND".equals(one.text("Type"));
        String details = one.all("Informaties", "Informatie").stream().map(NoticeReading::details).collect(Collectors.joining("; "));
        Kind kind = !company ? Kind.OTHER : details.toLowerCase(Locale.ROOT).contains("faillissement") ? Kind.BANKRUPTCY : Kind.COMPANY;
        AttributeSource source = company ? AttributeSource.CROSSROADS_BANK_ENTERPRISES : AttributeSource.NATIONAL_REGISTER;
        return notice(source, number, kind, Days.exact(one.text("DatumModificatie")), details, delivery);
    }

    private static Notice notice(AttributeSource source, String number, Kind kind, LocalDate day, String details, String delivery) {
        String said = String.join("|", source.name(), number, kind.name(), String.valueOf(day), details, delivery);
        String id = UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString();
        return new Notice(source, id, number, kind, day, details.isEmpty() ? null : details);
    }

    private static String pad(String code) {
        return code == null ? "" : code.length() >= 3 ? code : "0".repeat(3 - code.length()) + code;
    }
}
