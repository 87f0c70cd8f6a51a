package midoffice.channels.authentic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.RelationKind;
import midoffice.crm.api.spi.OrganisationSearch.Found;
import midoffice.crm.api.spi.SourceFailure;
import midoffice.crm.api.spi.SourceRecord;
import midoffice.crm.api.spi.SourceRecord.Related;
import midoffice.crm.api.spi.SourceRecord.Value;
import org.junit.jupiter.api.Test;

/** From a question about an enterprise to what crm learns, over HTTP; and registrations. */
class EnterpriseRoundTripTest {

    private static final String NUMBER = "0089990066";
    private static final String BAKERY = """
            <Inhoud><Onderneming><Ondernemingsnummer>089990066</Ondernemingsnummer><StatusKBO><Code>AC</Code></StatusKBO>
            <Namen><MaatschappelijkeNamen><MaatschappelijkeNaam DatumBegin='2001-01-01' DatumEinde='2010-05-04'><Naam>Oude naam</Naam><Taalcode>nl</Taalcode>
            </MaatschappelijkeNaam><MaatschappelijkeNaam DatumBegin='2010-05-05'><Naam>Boulangerie</Naam><Taalcode>fr</Taalcode></MaatschappelijkeNaam>
            <MaatschappelijkeNaam DatumBegin='2010-05-05'><Naam>Bakkerij Verhelst</Naam><Taalcode>nl</Taalcode></MaatschappelijkeNaam></MaatschappelijkeNamen></Namen>
            <Adressen><Adres DatumBegin='2010-05-05'><Type><Code>001</Code></Type><Straat><Code>12</Code></Straat><Huisnummer>2</Huisnummer><Gemeente>
            <NISCode>44999</NISCode><PostCode>9099</PostCode></Gemeente><Land><NISCode>150</NISCode></Land><Descripties><Descriptie><Taalcode>FR</Taalcode><Adres>
            <Straat><Naam>Marche</Naam></Straat><Gemeente><Naam>Lys</Naam></Gemeente></Adres></Descriptie><Descriptie><Taalcode>NL</Taalcode><Adres><Straat>
            <Naam>Vlasmarkt</Naam></Straat><Gemeente><Naam>Waterlinde</Naam></Gemeente></Adres><Contact><Telefoonnummer>09 000 11 22</Telefoonnummer>
            <Email>geen</Email><Website>http</Website></Contact></Descriptie></Descripties></Adres></Adressen>
            <Start><Datum>2001-01-01</Datum></Start><Afsluiting><Datum>9999-12-31</Datum></Afsluiting>
            <Rechtsvormen><Rechtsvorm DatumBegin='2001-01-01'><Code>610</Code><Afkorting>BV</Afkorting></Rechtsvorm></Rechtsvormen>
            <Rechtstoestanden><Rechtstoestand DatumBegin='2026-01-04'><Code>050</Code><Omschrijving>Opening faillissement</Omschrijving></Rechtstoestand>
            <Rechtstoestand DatumBegin='2001-01-01' DatumEinde='2026-01-03'><Code>000</Code></Rechtstoestand></Rechtstoestanden>
            <Vestigingen><Vestiging DatumBegin='2001-02-01' DatumEinde='2019-08-31'><Vestigingsnummer>2300000119</Vestigingsnummer></Vestiging></Vestigingen>
            <Functies><Functie DatumBegin='2001-01-01'><FunctiehouderVan>0089990066</FunctiehouderVan><AardFunctie><Code>10002</Code><Omschrijving>Bestuurder
            </Omschrijving></AardFunctie><Persoon><INSZ>91670412303</INSZ><AchterNaam>Verhelst</AchterNaam><VoorNaam>Rik</VoorNaam></Persoon></Functie></Functies>
            <Activiteiten><Activiteit DatumBegin='2008-01-01' DatumEinde='2024-12-31'><Nace><Code>10711</Code><Versie>2008</Versie></Nace><Type><Code>P</Code></Type>
            <Groep>001</Groep></Activiteit><Activiteit DatumBegin='2008-01-01' DatumEinde='2024-12-31'><Nace><Code>10711</Code><Versie>2008</Versie></Nace><Type>
            <Code>P</Code></Type><Groep>006</Groep></Activiteit></Activiteiten></Onderneming></Inhoud>""";

    @Test
    void an_enterprise_becomes_values_and_relations() {
        try (SourceServer source = new SourceServer(SourceServer.xml(request -> Samples.answer(MagdaService.GIVE_ENTERPRISE, Samples.reference(request), BAKERY)))) {
            SourceRecord record = register(source).fetch("BE 0089.990.066", Samples.WHY).orElseThrow();

            Map<String, Value> values = record.values().stream().collect(Collectors.toMap(Value::key, Function.identity()));
            assertEquals(NUMBER, record.identifier());
            assertEquals("Bakkerij Verhelst", values.get(PartyAttributes.ORGANISATION_NAME).value());
            assertEquals("BV", values.get(PartyAttributes.LEGAL_FORM).value());
            assertEquals(new Value(PartyAttributes.COMPANY_STATUS, "Opening faillissement", LocalDate.of(2026, 1, 4), null),
                    values.get(PartyAttributes.COMPANY_STATUS));
            assertEquals("2001-01-01", values.get(PartyAttributes.START_DATE).value());
            assertTrue(!values.containsKey(PartyAttributes.END_DATE), "9999 is no end");
            assertEquals("Vlasmarkt", values.get(PartyAttributes.STREET).value());
            assertEquals("Waterlinde", values.get(PartyAttributes.MUNICIPALITY).value());
            assertEquals("BE", values.get(PartyAttributes.COUNTRY).value());
            assertEquals("09 000 11 22", values.get(PartyAttributes.COMPANY_PHONE).value());
            assertTrue(!values.containsKey(PartyAttributes.COMPANY_EMAIL) && !values.containsKey(PartyAttributes.WEBSITE), "what is none is left out");
            assertEquals(new Value(PartyAttributes.ACTIVITY, "10711 (NACE 2008, hoofdactiviteit)", LocalDate.of(2008, 1, 1), LocalDate.of(2025, 1, 1)),
                    values.get(PartyAttributes.ACTIVITY));
            assertEquals("Bestuurder: Rik Verhelst", values.get(PartyAttributes.FUNCTION).value());
            assertEquals(List.of(new Related(RelationKind.REPRESENTATIVE, "91670412303", "Rik Verhelst", LocalDate.of(2001, 1, 1), null),
                    new Related(RelationKind.ESTABLISHMENT, "2300000119", null, LocalDate.of(2001, 2, 1), LocalDate.of(2019, 9, 1))), record.relations());
        }
    }

    @Test
    void enterprises_are_found_by_name() {
        String list = BAKERY.replace("<Inhoud>", "<Inhoud><Ondernemingen>").replace("</Inhoud>",
                "<Onderneming><Ondernemingsnummer>0000000000</Ondernemingsnummer></Onderneming></Ondernemingen></Inhoud>");
        try (SourceServer source = new SourceServer(SourceServer.xml(request -> Samples.answer(MagdaService.FIND_ENTERPRISE, Samples.reference(request), list)))) {
            assertEquals(List.of(new Found(NUMBER, "Bakkerij Verhelst", "BV", "Waterlinde")), register(source).byName("bakkerij", "9099", 5, Samples.WHY));
        }
    }

    @Test
    void a_registration_is_done_done_before_or_refused() {
        String[] inside = {"<Inhoud><Resultaat>1</Resultaat></Inhoud>"};
        try (SourceServer source = new SourceServer(SourceServer.xml(request -> Samples.answer(MagdaService.REGISTER, Samples.reference(request), inside[0])))) {
            EnterpriseRegister register = register(source);
            register.register(NUMBER, Samples.WHY);
            String asked = source.requests().get(0);
            assertTrue(asked.contains("<Type>OND</Type><Sleutel>0089990066</Sleutel>"), asked);
            assertTrue(!asked.contains("<Periode>"), "of enterprises a period is refused");
            inside[0] = Samples.exception("40143", "WAARSCHUWING", "Bestaat al");
            register.register(NUMBER, Samples.WHY);
            inside[0] = "<Inhoud><Resultaat>0</Resultaat></Inhoud>";
            assertEquals("source-refused", assertThrows(SourceFailure.class, () -> register.register(NUMBER, Samples.WHY)).code());
            assertEquals("source-number", assertThrows(SourceFailure.class, () -> register.register("0089990067", Samples.WHY)).code());
        }
    }

    private static EnterpriseRegister register(SourceServer source) {
        return new EnterpriseRegister(new Magda(Optional.of(Samples.settings(source.url())), Clock.systemUTC()), Clock.systemUTC());
    }
}
