package midoffice.crm.mutation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.spi.AuthenticSource;

/** The sources that the doors offer. */
@ApplicationScoped
class AuthenticSources {

    private final Instance<AuthenticSource> all;

    protected AuthenticSources() {
        this(null);
    }

    @Inject
    AuthenticSources(@Any Instance<AuthenticSource> all) {
        this.all = all;
    }

    /** The one that knows such a party, empty when none is configured. */
    Optional<AuthenticSource> covering(PartyKind kind, String identifier) {
        return all.stream().filter(source -> source.covers(kind, identifier)).findFirst();
    }
}
