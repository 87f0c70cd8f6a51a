package midoffice.dossier.authorisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import midoffice.dossier.api.register.ApplicationFacts;
import midoffice.dossier.api.register.ApplicationFacts.Authorisation;
import midoffice.dossier.api.register.ApplicationRegister;
import midoffice.dossier.register.FactsJson;
import midoffice.dossier.register.Grant;
import midoffice.dossier.register.GrantBook.Given;
import midoffice.dossier.register.Registered;

/** An application with what was given to it. */
@Entity
@Table(name = "dos_application")
class Application extends Registered {

    protected Application() {
    }

    Application(ApplicationFacts facts, Instant now) {
        super(now);
        write(facts);
    }

    ApplicationFacts facts() {
        return facts(ApplicationFacts.class);
    }

    void change(ApplicationFacts facts) {
        write(facts);
    }

    ApplicationRegister.View view() {
        return shown(Map.of("hasAllAuthorisations", Boolean.TRUE.equals(facts().hasAllAuthorisations())), ApplicationRegister.View.class);
    }

    /** What facts, as they are stored, give. */
    static Given given(String stored) {
        ApplicationFacts facts = FactsJson.read(stored, ApplicationFacts.class);
        return new Given(Boolean.TRUE.equals(facts.hasAllAuthorisations()), facts.authorisations().stream().map(Application::grant).toList());
    }

    private static Grant grant(Authorisation authorisation) {
        UUID type = Stream.of(authorisation.dossierType(), authorisation.documentType(), authorisation.decisionType())
                .filter(Objects::nonNull).findFirst().orElse(null);
        return new Grant(authorisation.component(), Set.copyOf(authorisation.permissions()), type, authorisation.maxConfidentiality());
    }
}
