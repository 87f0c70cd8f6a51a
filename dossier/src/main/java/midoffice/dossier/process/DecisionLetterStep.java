package midoffice.dossier.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import midoffice.crm.api.access.Caller;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.decision.DecisionLetters;

/** {@code ${decisionLetter.run('decision-grant')}}: the letter of the newest decision becomes a document of the dossier. */
@ApplicationScoped
class DecisionLetterStep implements ProcessStep {

    private final DecisionLetters letters;

    protected DecisionLetterStep() {
        this(null);
    }

    @Inject
    DecisionLetterStep(DecisionLetters letters) {
        this.letters = letters;
    }

    @Override
    public String name() {
        return "decisionLetter";
    }

    @Override
    public void run(Caller by, DossierId dossier, String argument) {
        letters.write(by, dossier, argument);
    }
}
