package midoffice.channels.authentic;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import midoffice.crm.api.common.NationalNumber;
import midoffice.crm.api.spi.SourceFailure;
import midoffice.crm.api.spi.SourceRequest;
import org.w3c.dom.Document;

/**
 * Writes the question that every service of MAGDA takes: who asks in which capacity, why, and under which reference. The capacity ({@code Hoedanigheid}) is what
 * MAGDA ties permissions to; purpose, legal basis and dossier go along as annotations of the context, where the source keeps them.
 */
final class Question {

    private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final int LONGEST_UNIT = 24;

    private final MagdaSettings settings;

    Question(MagdaSettings settings) {
        this.settings = settings;
    }

    /**
     * @param reference unique, at most 36 characters; the answer must repeat it
     * @param content   writes what the service asks for
     * @throws SourceFailure {@code source-purpose} when it is not said why
     */
    Document write(MagdaService service, SourceRequest why, String reference, Instant now, Consumer<Branch> content) {
        if (blank(why.purpose()) || blank(why.legalBasis()) || blank(why.user())) {
            throw new SourceFailure("source-purpose", false, "A source is only asked with a purpose, a legal basis and the name of who asks.", null);
        }
        Document document = Xml.empty();
        Branch envelope = Branch.root(document, Xml.SOAP, "soapenv:Envelope");
        envelope.child(Xml.SOAP, "soapenv:Header");
        Branch question = envelope.child(Xml.SOAP, "soapenv:Body").child(service.namespace(), "web:" + service.element()).child("Verzoek");
        context(question.child("Context"), service, why, reference, now);
        Branch asked = question.child("Vragen").child("Vraag").leaf("Referte", reference);
        content.accept(asked.child("Inhoud"));
        return document;
    }

    private void context(Branch context, MagdaService service, SourceRequest why, String reference, Instant now) {
        LocalDateTime here = LocalDateTime.ofInstant(now.truncatedTo(ChronoUnit.MILLIS), BELGIUM);
        context.leaf("Naam", service.element()).leaf("Versie", service.version());
        Branch message = context.child("Bericht").leaf("Type", "VRAAG");
        message.child("Tijdstip").leaf("Datum", here.toLocalDate().toString()).leaf("Tijd", TIME.format(here));
        message.child("Afzender").leaf("Identificatie", settings.senderId()).leaf("Naam", settings.senderName()).leaf("Referte", reference)
                .leaf("OrganisatieEenheid", why.unit() == null ? null : cut(why.unit().code())).leaf("Hoedanigheid", settings.capacity())
                .leaf("Gebruiker", NationalNumber.parse(why.user(), true).map(NationalNumber::digits).orElse(null));
        Branch notes = context.child("Annotaties");
        note(notes, "Doel", why.purpose());
        note(notes, "Rechtsgrond", why.legalBasis());
        note(notes, "Gebruiker", why.user());
        note(notes, "Dossier", why.reference());
    }

    private static void note(Branch notes, String name, String value) {
        if (!blank(value)) {
            notes.child("Annotatie").leaf("Naam", name).leaf("Waarde", value);
        }
    }

    private static String cut(String unit) {
        return unit.length() <= LONGEST_UNIT ? unit : unit.substring(0, LONGEST_UNIT);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
