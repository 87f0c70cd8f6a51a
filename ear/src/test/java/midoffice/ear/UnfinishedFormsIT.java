package midoffice.ear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import midoffice.ear.harness.Applicant;
import midoffice.ear.harness.RunningProduct;
import midoffice.ear.harness.Visitor.Answer;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** A form that was begun stands on My page, whether it was put aside or the window was just closed, and leads back to its answers. */
class UnfinishedFormsIT {

    private final RunningProduct product = RunningProduct.shared();

    @Test
    void stands_on_my_page_until_it_is_sent() {
        Applicant citizen = new Applicant(product.url(), "Joris De Smet");
        Answer summary = citizen.fillIn("1-JDS-234");

        Answer mine = citizen.visitor().get("/mijn");
        Elements links = mine.page().select(".card-todo a");
        assertEquals(1, links.size(), mine.text());
        assertTrue(mine.page().select(".card-todo").text().contains("Bewonersparkeerkaart"), mine.text());
        Answer resumed = citizen.visitor().get(links.get(0).attr("href"));
        assertEquals(summary.address(), resumed.address(), "the same form, where it was left");

        citizen.send(resumed);
        assertTrue(citizen.visitor().get("/mijn").page().select(".card-todo").isEmpty(), "nothing is left to do");
    }
}
