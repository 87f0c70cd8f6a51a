package midoffice.channels.authentic.standin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import midoffice.channels.authentic.Branch;
import midoffice.channels.authentic.Part;
import midoffice.channels.authentic.Xml;
import midoffice.channels.authentic.standin.StandInCity.Told;
import org.w3c.dom.Document;

/** Answers the questions of MAGDA's services from the stand-in's registers. */
@ApplicationScoped
public class StandInAnswers {

    private final StandInCity city;
    private final Clock clock;

    protected StandInAnswers() {
        this(null, null);
    }

    @Inject
    public StandInAnswers(StandInCity city, Clock clock) {
        this.city = city;
        this.clock = clock;
    }

    /**
     * @param envelope the question
     * @param echo     whether its reference is repeated
     * @return the answer, or a fault when it is no question
     */
    public Document answer(Part envelope, boolean echo) {
        Part question = envelope.at("Body").map(Part::children).filter(all -> all.size() == 1).map(all -> all.get(0)).orElse(null);
        Part asked = question == null ? null : question.at("Verzoek", "Vragen", "Vraag").orElse(null);
        if (asked == null || question.text("Verzoek", "Context", "Bericht", "Afzender", "Referte") == null) {
            return fault("This is no question to MAGDA.");
        }
        Document document = Xml.empty();
        Branch root = Branch.root(document, Xml.SOAP, "soapenv:Envelope");
        root.child(Xml.SOAP, "soapenv:Header");
        Branch reply = root.child(Xml.SOAP, "soapenv:Body").child(question.namespace(), "web:" + question.name() + "Response").child("Repliek");
        Part context = question.at("Verzoek", "Context").orElse(question);
        String reference = echo ? context.text("Bericht", "Afzender", "Referte") : UUID.randomUUID().toString();
        context(reply.child("Context"), context, reference);
        Branch answer = reply.child("Antwoorden").child("Antwoord").leaf("Referte", echo ? asked.text("Referte") : reference);
        content(question.name(), asked.at("Inhoud").orElse(asked), answer);
        return document;
    }

    Document fault(String words) {
        Document document = Xml.empty();
        Branch root = Branch.root(document, Xml.SOAP, "soapenv:Envelope");
        root.child(Xml.SOAP, "soapenv:Body").child(Xml.SOAP, "soapenv:Fault").leaf("faultcode", "soapenv:Server").leaf("faultstring", words);
        return document;
    }

    /** An answer that says the source is in trouble. */
    Document exception(Part envelope) {
        Document document = answer(envelope, true);
        Part.of(document).at("Body").map(body -> body.children().get(0)).flatMap(response -> response.at("Repliek", "Antwoorden", "Antwoord"))
                .ifPresent(answer -> {
                    answer.at("Inhoud").ifPresent(Part::remove);
                    remark(answer.branch(), "99994", "FOUT", "Onverwachte fout bij de bron");
                });
        return document;
    }

    private void context(Branch context, Part asked, String reference) {
        String[] now = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString().split("[TZ]");
        context.leaf("Naam", asked.text("Naam")).leaf("Versie", asked.text("Versie"));
        Branch message = context.child("Bericht").leaf("Type", "ANTWOORD");
        message.child("Tijdstip").leaf("Datum", now[0]).leaf("Tijd", now[1].substring(0, 5));
        message.child("Afzender").leaf("Identificatie", "demo.midoffice.example/bron").leaf("Naam", "Demobron").leaf("Referte", UUID.randomUUID().toString());
        message.child("Ontvanger").leaf("Identificatie", asked.text("Bericht", "Afzender", "Identificatie")).leaf("Referte", reference)
                .leaf("Hoedanigheid", asked.text("Bericht", "Afzender", "Hoedanigheid"));
    }

    private void content(String service, Part asked, Branch answer) {
        switch (service) {
            case "GeefPersoon" -> city.resident(asked.text("Criteria", "INSZ")).ifPresentOrElse(who -> person(who, asked, answer), () -> nothing(answer));
            case "GeefOnderneming" -> city.firm(asked.text("Criteria", "Ondernemingsnummer"))
                    .ifPresentOrElse(firm -> StandInRecords.firm(firm, answer.child("Inhoud").child("Onderneming")), () -> nothing(answer));
            case "GeefOndernemingVKBO" -> city.firm(asked.text("Criteria", "Ondernemingsnummer"))
                    .ifPresentOrElse(firm -> StandInRecords.vkbo(firm, answer.child("Inhoud").child("Onderneming")), () -> nothing(answer));
            case "ZoekOnderneming" -> search(asked, answer);
            case "RegistreerInschrijving" -> {
                boolean added = city.register(subject(asked, "Inschrijving"));
                answer.child("Inhoud").child("Resultaat").attribute("Beschrijving", "Wel geslaagd").text("1");
                if (!added) {
                    remark(answer, "40143", "WAARSCHUWING", "De inschrijving bestaat al");
                }
            }
            case "RegistreerUitschrijving" -> {
                city.unregister(subject(asked, "Uitschrijving"));
                answer.child("Inhoud").child("Resultaat").attribute("Beschrijving", "Wel geslaagd").text("1");
            }
            case "GeefPersoonMutatiesNotificaties" -> notices(false, asked, answer);
            case "GeefMutatiesNotificaties" -> notices(true, asked, answer);
            default -> remark(answer, "50000", "FOUT", "Deze dienst is er niet");
        }
    }

    private void person(Resident who, Part asked, Branch answer) {
        StandInRecords.person(who, asked.text("Bron"), city, answer.child("Inhoud").child("Persoon"));
        if (who.newNumber != null) {
            Branch one = remark(answer, "30004", "WAARSCHUWING", "Persoon heeft een nieuw INSZ verkregen");
            Branch notes = one.child("Annotaties");
            notes.child("Annotatie").leaf("Naam", "Oud INSZ").leaf("Waarde", who.number);
            notes.child("Annotatie").leaf("Naam", "Nieuw INSZ").leaf("Waarde", who.newNumber);
        }
    }

    private void search(Part asked, Branch answer) {
        String name = asked.text("Criteria", "Naam");
        String most = asked.text("Criteria", "Resultaten");
        List<Firm> found = city.firmsNamed(name == null ? "" : name, most != null && most.matches("\\d{1,2}") ? Integer.parseInt(most) : 10);
        if (found.isEmpty()) {
            nothing(answer);
        } else {
            Branch all = answer.child("Inhoud").child("Ondernemingen");
            found.forEach(firm -> StandInRecords.firm(firm, all.child("Onderneming")));
        }
    }

    private void notices(boolean ofCompanies, Part asked, Branch answer) {
        String confirmed = asked.text("Ontvangstreferte");
        NoticeQueue.Batch batch = city.queue(ofCompanies).next(confirmed == null ? "" : confirmed);
        if (!batch.known()) {
            remark(answer, "30014", "FOUT", "Ongeldige ontvangstreferte");
        } else if (batch.notices().isEmpty()) {
            remark(answer, "30016", "FOUT", "Geen verdere gegevens beschikbaar");
        } else {
            Branch content = answer.child("Inhoud").leaf("Ontvangstreferte", batch.receipt());
            Branch all = content.child(ofCompanies ? "MutatieNotificaties" : "Notificaties");
            batch.notices().forEach(told -> notice(ofCompanies, told, all));
        }
    }

    private static void notice(boolean ofCompanies, Told told, Branch all) {
        Branch one = all.child(ofCompanies ? "MutatieNotificatie" : "PersoonMutatiesNotificaties");
        if (ofCompanies) {
            one.leaf("Type", "OND").leaf("Sleutel", told.number());
        } else {
            one.leaf("INSZ", told.number()).leaf("NieuwINSZ", told.newNumber());
            one.child("Type").child("Code").attribute("Beschrijving", "Mutatie").text("2");
        }
        one.leaf("DatumModificatie", told.day());
        Branch info = one.child("Informaties").child("Informatie").attribute("DatumModificatie", told.day());
        info.child("Identificatie").child("Code").attribute("Beschrijving", told.words()).text(told.code());
        info.child("TypeMutaties").child("TypeMutatie").child("Code").attribute("Beschrijving", "Mutatie").text("2");
    }

    private static String subject(Part asked, String element) {
        String key = asked.text(element, "INSZ");
        return key != null ? key : asked.text(element, "BetrokkenSubject", "Subjecten", "Subject", "Sleutel");
    }

    private static void nothing(Branch answer) {
        remark(answer, "30001", "FOUT", "Geen gegevens gevonden voor de vraag");
    }

    private static Branch remark(Branch answer, String code, String type, String words) {
        return answer.child("Uitzonderingen").child("Uitzondering").leaf("Identificatie", code).leaf("Oorsprong", "MAGDA").leaf("Type", type)
                .leaf("Diagnose", words);
    }

    /** @return now, for the signature */
    Instant now() {
        return clock.instant();
    }
}
