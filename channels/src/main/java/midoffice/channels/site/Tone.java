package midoffice.channels.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import midoffice.catalogue.api.ProductView;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the city addresses its citizens in the Dutch texts of products: je, or u where a product has a text for it. */
@ApplicationScoped
public class Tone {

    private final boolean formal;

    protected Tone() {
        this("je");
    }

    /** @throws IllegalArgumentException for another tone than je or u */
    @Inject
    public Tone(@ConfigProperty(name = "midoffice.site.tone", defaultValue = "je") String tone) {
        if (!tone.equals("je") && !tone.equals("u")) {
            throw new IllegalArgumentException("midoffice.site.tone is je or u, not " + tone);
        }
        formal = tone.equals("u");
    }

    /** @return the product in the tone of the city */
    public ProductView in(ProductView p) {
        Map<String, String> u = p.details().formal();
        if (!formal || u.isEmpty()) {
            return p;
        }
        return new ProductView(p.id(), p.version(), p.slug(), p.cluster(), p.unit(), said(p.title(), u.get("title")),
                said(p.summary(), u.get("summary")), said(p.what(), u.get("what")), said(p.forWhom(), u.get("forWhom")),
                said(p.conditions(), u.get("conditions")), said(p.bring(), u.get("bring")), said(p.cost(), u.get("cost")), p.amount(), p.norm(),
                said(p.next(), u.get("next")), said(p.legalBasis(), u.get("legalBasis")), p.keywords(), p.doors(), p.formKey(), p.popularity(),
                p.details());
    }

    private static LocalizedText said(LocalizedText text, String dutch) {
        if (dutch == null) {
            return text;
        }
        Map<Language, String> texts = new EnumMap<>(Language.class);
        texts.putAll(text.texts());
        texts.put(Language.NL, dutch);
        return new LocalizedText(texts);
    }
}
