package midoffice.channels.authentic;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import midoffice.channels.authentic.MagdaSettings.Limits;
import midoffice.channels.authentic.MagdaSettings.Store;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.api.spi.SourceRequest;

/** Settings, reasons and answers of our own invention for the tests of this package. */
final class Samples {

    static final SourceRequest WHY = new SourceRequest("els.desmet", new UnitId("burgerzaken"), "Verhuizing behandelen", "Wet van 19 juli 1991", "D-2026-17");
    static final String TEST_PERSON = "91670412303";

    private static final Pattern REFERENCE = Pattern.compile("<Referte>([^<]+)</Referte>");

    private Samples() {
    }

    static MagdaSettings settings(URI url) {
        return settings(url, new Limits(Duration.ofMillis(500), Duration.ofMillis(800), 3, Duration.ofMillis(5), 4, Duration.ofSeconds(30)));
    }

    /** The address counts as the stand-in's, so that no list of hosts is needed. */
    static MagdaSettings settings(URI url, Limits limits) {
        return new MagdaSettings(url, true, "stad.example/middenkantoor", "Middenkantoor", "1300", false, false, Optional.empty(), null, false, false, false,
                "rsa-sha256", Optional.empty(), Optional.empty(), limits);
    }

    static MagdaSettings signed(MagdaSettings plain, Store keys, String alias, Store trusted) {
        return new MagdaSettings(plain.url(), true, plain.senderId(), plain.senderName(), plain.capacity(), false, false, Optional.of(keys), alias, false, true,
                trusted != null, "rsa-sha256", Optional.ofNullable(trusted), Optional.empty(), plain.limits());
    }

    static MagdaClient client(URI url) {
        return new MagdaClient(settings(url), Clock.systemUTC());
    }

    static String reference(String request) {
        Matcher found = REFERENCE.matcher(request);
        if (!found.find()) {
            throw new AssertionError("no reference in " + request);
        }
        return found.group(1);
    }

    /** @param inside of the answer: content, exceptions or both */
    static String answer(MagdaService service, String reference, String inside) {
        return "<soap:Envelope xmlns:soap='http://schemas.xmlsoap.org/soap/envelope/'><soap:Header/><soap:Body><m:" + service.element() + "Response xmlns:m='"
                + service.namespace() + "'><Repliek>" + context(service, reference) + "<Antwoorden><Antwoord><Referte>" + reference + "</Referte>" + inside
                + "</Antwoord></Antwoorden></Repliek></m:" + service.element() + "Response></soap:Body></soap:Envelope>";
    }

    static String context(MagdaService service, String reference) {
        return "<Context><Naam>" + service.element() + "</Naam><Versie>" + service.version() + "</Versie><Bericht><Type>ANTWOORD</Type><Tijdstip><Datum>2026-01-05"
                + "</Datum><Tijd>10:00</Tijd></Tijdstip><Afzender><Identificatie>bron.example</Identificatie><Referte>r</Referte></Afzender><Ontvanger>"
                + "<Identificatie>stad.example</Identificatie><Referte>" + reference + "</Referte></Ontvanger></Bericht></Context>";
    }

    static String exception(String code, String type, String diagnosis) {
        return "<Uitzonderingen><Uitzondering><Identificatie>" + code + "</Identificatie><Oorsprong>MAGDA</Oorsprong><Type>" + type
                + "</Type><Diagnose>" + diagnosis + "</Diagnose></Uitzondering></Uitzonderingen>";
    }

    static String person() {
        return """
                <Inhoud><Persoon Bron='RR'><INSZ>91670412303</INSZ>
                <Naam DatumBegin='1991-07-04'><Achternamen><Achternaam>Van den</Achternaam><Achternaam>Broucke-Ó</Achternaam></Achternamen>
                <Voornamen><Voornaam>Griet</Voornaam><Voornaam GebruikelijkeVoornaam='1'>Leen</Voornaam></Voornamen></Naam>
                <Geslacht><Code>2</Code></Geslacht>
                <Nationaliteiten><Nationaliteit DatumBegin='1991-07-04'><Code>150</Code><Omschrijving>Belg</Omschrijving></Nationaliteit></Nationaliteiten>
                <Geboorte DatumBegin='1991-07-00'><Datum>1991-07-00</Datum><Plaats><Gemeente><Naam>Lyon</Naam></Gemeente><Land><ISOCode>FRA</ISOCode>
                <Naam>Frankrijk</Naam></Land></Plaats></Geboorte>
                <BurgerlijkeStaten><BurgerlijkeStaat DatumBegin='2015-06-01'><Code>20</Code><Omschrijving>Gehuwd</Omschrijving><Partner><INSZ>90670112372</INSZ>
                <Naam><Achternamen><Achternaam>Maes</Achternaam></Achternamen><Voornamen><Voornaam>Tom</Voornaam></Voornamen></Naam></Partner></BurgerlijkeStaat>
                </BurgerlijkeStaten>
                <Adressen><Hoofdverblijfplaats DatumBegin='2020-02-29'><Straatnaam><String>Kaaiplein</String></Straatnaam><Huisnummer>3</Huisnummer>
                <Postcode>9099</Postcode><ISOCodeLand>BEL</ISOCodeLand><NISCodeGemeente>44999</NISCodeGemeente><Gemeentenaam><String>Waterlinde</String>
                </Gemeentenaam></Hoofdverblijfplaats></Adressen>
                <AfstammingenDalendeLijn><AfstammingDalendeLijn DatumBegin='2016-01-02'><Kind><INSZ>16610212327</INSZ></Kind></AfstammingDalendeLijn>
                </AfstammingenDalendeLijn></Persoon></Inhoud>""";
    }
}
