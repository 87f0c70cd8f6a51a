package midoffice.ear.zgw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import midoffice.ear.harness.RunningProduct;
import midoffice.ear.harness.Visitor;
import org.junit.jupiter.api.Test;

/** Running dossiers move to a newer version of their type over the page; a client of the standard reads what became of them. */
class TypeMoveIT {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final RunningProduct product = RunningProduct.shared();
    private final RegisterClient client = RegisterClient.demo(product.url());
    private final String identification = "OVER-" + UUID.randomUUID().toString().substring(0, 8);
    private final String catalogue = client.created("/catalogi/api/v1/catalogussen", "{\"domein\":\"" + letters()
            + "\",\"rsin\":\"000000000\",\"contactpersoonBeheerNaam\":\"Els\"}");

    @Test
    void what_fits_moves_with_everything_on_it_and_the_rest_stays() throws Exception {
        Version old = new Version("2020-01-01", "2025-12-31", "P30D", true);
        Version fresh = new Version("2026-01-01", null, "P60D", false);
        String running = dossier(old, "\"uiterlijkeEinddatumAfdoening\":\"2026-02-10\",");
        String status = client.created("/zaken/api/v1/statussen",
                "{\"zaak\":\"" + running + "\",\"statustype\":\"" + old.begin + "\",\"datumStatusGezet\":\"2026-01-05T12:00:00Z\"}");
        String role = client.created("/zaken/api/v1/rollen", "{\"zaak\":\"" + running + "\",\"roltype\":\"" + old.role
                + "\",\"betrokkeneType\":\"natuurlijk_persoon\",\"roltoelichting\":\"aanvrager\",\"betrokkeneIdentificatie\":{\"inpBsn\":\"123456782\"}}");
        String property = client.created(running + "/zaakeigenschappen",
                "{\"zaak\":\"" + running + "\",\"eigenschap\":\"" + old.kept + "\",\"waarde\":\"rood\"}");
        String losing = dossier(old, "");
        client.created(losing + "/zaakeigenschappen", "{\"zaak\":\"" + losing + "\",\"eigenschap\":\"" + old.gone + "\",\"waarde\":\"weg\"}");
        String closed = dossier(old, "");
        client.created("/zaken/api/v1/resultaten", "{\"zaak\":\"" + closed + "\",\"resultaattype\":\"" + old.result + "\"}");
        client.created("/zaken/api/v1/statussen",
                "{\"zaak\":\"" + closed + "\",\"statustype\":\"" + old.end + "\",\"datumStatusGezet\":\"2026-01-15T12:00:00Z\"}");
        String eTag = client.get(running).raw().headers().firstValue("ETag").orElseThrow();

        move(old, fresh);

        JsonObject moved = client.get(running).json();
        assertEquals(fresh.url, moved.getString("zaaktype"));
        // 40 days were taken where the type gave 30: the ten days stay on top of the sixty of the new version
        assertEquals("2026-03-12", moved.getString("uiterlijkeEinddatumAfdoening"));
        assertEquals(fresh.begin, client.get(status).json().getString("statustype"));
        assertEquals(fresh.role, client.get(role).json().getString("roltype"));
        assertEquals(fresh.kept, client.get(property).json().getString("eigenschap"));
        assertEquals("rood", client.get(property).json().getString("waarde"));
        assertEquals(412, client.send("PATCH", running, "{\"toelichting\":\"oud\"}", "If-Match", eTag).status(), "the version moved on");
        String trail = client.get(running + "/audittrail").body();
        assertTrue(trail.contains("nieuwe termijnen"), trail);
        client.created("/zaken/api/v1/statussen",
                "{\"zaak\":\"" + running + "\",\"statustype\":\"" + fresh.middle + "\",\"datumStatusGezet\":\"2026-01-20T12:00:00Z\"}");

        assertEquals(old.url, client.get(losing).json().getString("zaaktype"), "it would lose a property");
        assertEquals(old.url, client.get(closed).json().getString("zaaktype"), "closed ones are not touched");
    }

    private void move(Version old, Version fresh) throws InterruptedException {
        Visitor analyst = new Visitor(product.url());
        analyst.signInAs("Jan Goossens", "/intranet/typen-overzetten.xhtml");
        Visitor.Answer preview = analyst.get("/intranet/typen-overzetten.xhtml?van=" + id(old.url) + "&naar=" + id(fresh.url));
        assertEquals(200, preview.status(), preview.text());
        assertTrue(preview.text().contains("deze eigenschap heeft geen tegenhanger"), preview.text());
        Visitor.Answer refused = analyst.submit(preview, preview.formWith("#move\\:go"), Map.of("move:go", "x", "primefaces.nonce", nonce(preview)), Map.of());
        assertTrue(refused.text().contains("vul dit in"), "without a reason: " + refused.text());
        Visitor.Answer started = analyst.submit(refused, refused.formWith("#move\\:go"),
                Map.of("move:go", "x", "move:reason", "nieuwe termijnen", "primefaces.nonce", nonce(refused)), Map.of());
        assertEquals(200, started.status(), started.text());
        Instant until = Instant.now().plus(LONGEST);
        while (product.count("select count(*) from dos_job where kind = 'TYPE_MOVE' and state <> 'DONE'") > 0) {
            assertTrue(Instant.now().isBefore(until), "the move does not end");
            Thread.sleep(300);
        }
        String job = "select count(*) from dos_job_row where job = (select id from dos_job where kind = 'TYPE_MOVE' order by created desc limit 1)";
        assertEquals(1, product.count(job + " and outcome = 'TAKEN'"));
        assertEquals(1, product.count(job + " and outcome = 'REFUSED' and faults like '%property-unmapped%'"));
        assertEquals(2, product.count(job), "closed dossiers are no part of it");
    }

    /** What the scripts of a page add to its forms. */
    private static String nonce(Visitor.Answer page) {
        return page.page().select("[nonce]").attr("nonce");
    }

    private String dossier(Version type, String more) {
        return client.created("/zaken/api/v1/zaken", "{\"bronorganisatie\":\"000000000\",\"verantwoordelijkeOrganisatie\":\"000000000\","
                + "\"startdatum\":\"2026-01-01\"," + more + "\"zaaktype\":\"" + type.url + "\"}");
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String letters() {
        return (UUID.randomUUID().toString().replaceAll("[^a-f]", "").toUpperCase(Locale.ROOT) + "ABCDE").substring(0, 5);
    }

    /** A published version; all fields are addresses. */
    private final class Version {

        private final String url;
        private final String begin;
        private final String middle;
        private final String end;
        private final String role;
        private final String kept;
        private final String gone;
        private final String result;

        /** @param former whether it has the property that later versions do not have */
        Version(String from, String until, String term, boolean former) {
            url = client.created("/catalogi/api/v1/zaaktypen", """
                    {"identificatie":"%s","omschrijving":"Proef","vertrouwelijkheidaanduiding":"openbaar","doel":"Proef","aanleiding":"Proef",
                    "indicatieInternOfExtern":"extern","handelingInitiator":"aanvragen","onderwerp":"Proef","handelingBehandelaar":"behandelen",
                    "doorlooptijd":"%s","opschortingEnAanhoudingMogelijk":true,"verlengingMogelijk":false,"publicatieIndicatie":false,
                    "productenOfDiensten":[],"referentieproces":{"naam":"Proef"},"verantwoordelijke":"000000000","catalogus":"%s",
                    "besluittypen":[],"gerelateerdeZaaktypen":[],"beginGeldigheid":"%s","eindeGeldigheid":%s,"versiedatum":"%s"}
                    """.formatted(identification, term, catalogue, from, until == null ? "null" : "\"" + until + "\"", from));
            begin = status("Begin", 1);
            middle = status("Toets", 2);
            end = status("Einde", 3);
            role = client.created("/catalogi/api/v1/roltypen",
                    "{\"zaaktype\":\"" + url + "\",\"omschrijving\":\"Aanvrager\",\"omschrijvingGeneriek\":\"initiator\"}");
            kept = property("Kleur");
            gone = former ? property("Maat") : null;
            result = client.created("/catalogi/api/v1/resultaattypen", """
                    {"zaaktype":"%s","omschrijving":"Verleend","archiefnominatie":"vernietigen","archiefactietermijn":"P5Y",
                    "resultaattypeomschrijving":"https://selectielijst.openzaak.nl/api/v1/resultaattypeomschrijvingen/f7d2dc14-1b71-4179-aed3-4e7abcfbeb0d",
                    "selectielijstklasse":"https://selectielijst.openzaak.nl/api/v1/resultaten/11111111-1111-4111-8111-111111111111",
                    "brondatumArchiefprocedure":{"afleidingswijze":"afgehandeld"}}
                    """.formatted(url));
            assertEquals(200, client.post(url + "/publish", null).status());
        }

        private String status(String name, int place) {
            return client.created("/catalogi/api/v1/statustypen",
                    "{\"omschrijving\":\"" + name + "\",\"zaaktype\":\"" + url + "\",\"volgnummer\":" + place + "}");
        }

        private String property(String name) {
            return client.created("/catalogi/api/v1/eigenschappen", "{\"naam\":\"" + name + "\",\"definitie\":\"" + name + "\",\"zaaktype\":\"" + url
                    + "\",\"specificatie\":{\"formaat\":\"tekst\",\"lengte\":\"20\",\"kardinaliteit\":\"1\",\"waardenverzameling\":[]}}");
        }
    }
}
