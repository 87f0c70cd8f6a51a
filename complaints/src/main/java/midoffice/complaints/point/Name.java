package midoffice.complaints.point;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.Violation;

/** A name in three columns; English and French may be absent. */
@Embeddable
public class Name {

    private static final int LONGEST = 150;

    @Column(name = "name_nl")
    private String dutch;

    @Column(name = "name_en")
    private String english;

    @Column(name = "name_fr")
    private String french;

    /** For JPA. */
    protected Name() {
    }

    private Name(LocalizedText text) {
        this.dutch = text.in(Language.NL);
        this.english = text.texts().get(Language.EN);
        this.french = text.texts().get(Language.FR);
    }

    /** @param text checked by {@link #check} */
    public static Name of(LocalizedText text) {
        return new Name(text);
    }

    public LocalizedText asText() {
        return LocalizedText.of(dutch, english, french);
    }

    /** @return what is wrong with a name: {@code required}, {@code too-long} */
    public static List<Violation> check(LocalizedText text) {
        List<Violation> wrong = new ArrayList<>();
        if (text == null || text.in(Language.NL).isBlank()) {
            wrong.add(new Violation("name", "required", "Vul de naam in."));
        } else if (text.texts().values().stream().anyMatch(name -> name.length() > LONGEST)) {
            wrong.add(new Violation("name", "too-long", "Gebruik hoogstens " + LONGEST + " tekens."));
        }
        return wrong;
    }
}
