package midoffice.dossier.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import midoffice.catalogue.api.Units;
import midoffice.crm.api.Parties;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.Address;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;
import midoffice.dossier.api.DocumentId;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.Letters;
import midoffice.dossier.document.DossierDocuments;
import midoffice.dossier.api.register.DecisionDocumentRegister;
import midoffice.dossier.record.DossierBook;
import midoffice.dossier.record.DossierFacts;
import midoffice.dossier.register.InTheNameOf;

/** Writes the letter of a decision and keeps it as a document of the dossier. In Dutch, the language of the administration. */
@ApplicationScoped
public class DecisionLetters {

    /** Kind of document. */
    public static final String KIND = "decision";

    private static final LocalizedText TITLE = LocalizedText.of("Beslissing", "Decision", "Décision");

    private final DecisionRepository decisions;
    private final DossierBook dossiers;
    private final DossierDocuments documents;
    private final DecisionDocumentRegister records;
    private final Letters letters;
    private final Parties parties;
    private final Units units;

    protected DecisionLetters() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    DecisionLetters(DecisionRepository decisions, DossierBook dossiers, DossierDocuments documents,
            DecisionDocumentRegister records, Letters letters, Parties parties, Units units) {
        this.decisions = decisions;
        this.dossiers = dossiers;
        this.documents = documents;
        this.records = records;
        this.letters = letters;
        this.parties = parties;
        this.units = units;
    }

    /**
     * Writes the letter of the newest decision.
     *
     * @param template template of the letter, {@code decision-grant} or {@code decision-refuse}
     * @throws DomainException.Conflict {@code decision-missing} when nobody decided yet
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public DocumentId write(Caller by, DossierId id, String template) {
        Decision decision = decisions.latest(id)
                .orElseThrow(() -> new DomainException.Conflict("decision-missing", "Nobody decided on dossier " + id));
        DossierFacts dossier = dossiers.facts(id);
        byte[] pdf = letters.render(template, Language.NL, values(dossier, decision));
        DocumentId letter = documents.add(by, id, KIND, TITLE, "beslissing-" + dossier.number() + ".pdf", "application/pdf", pdf);
        if (decision.entry() != null) {
            records.create(InTheNameOf.person(by), new DecisionDocumentRegister.Facts(letter.value(), decision.entry()));
        }
        return letter;
    }

    private Map<String, Object> values(DossierFacts dossier, Decision decision) {
        Address address = parties.view(Caller.system("decision letter"), dossier.applicant()).address();
        Map<String, Object> values = new HashMap<>();
        values.put("number", dossier.number());
        values.put("title", dossier.title().in(Language.NL));
        values.put("applicant", dossier.applicantName());
        values.put("addressLines", address == null ? List.of() : lines(address));
        values.put("date", decision.taken());
        values.put("submitted", dossier.opened());
        values.put("reason", decision.reason());
        values.put("signatory", decision.takenByName());
        values.put("unit", units.find(decision.unit()).map(u -> u.name().in(Language.NL)).orElse(decision.unit().code()));
        return values;
    }

    private static List<String> lines(Address address) {
        return Stream.of(address.oneLine().split(", ", 2)).toList();
    }
}
