package midoffice.channels.authentic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import midoffice.crm.api.AttributeSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The register of the Crossroads Bank for Social Security: who has a bis number. */
@ApplicationScoped
public class SocialSecurityRegister extends PersonSource {

    protected SocialSecurityRegister() {
        this(null, null, false);
    }

    @Inject
    public SocialSecurityRegister(Magda magda, Clock clock,
            @ConfigProperty(name = "midoffice.insz.accept-test-numbers", defaultValue = "false") boolean acceptTest) {
        super(magda, clock, acceptTest, "KSZ", true);
    }

    @Override
    public AttributeSource source() {
        return AttributeSource.CROSSROADS_BANK_SOCIAL_SECURITY;
    }
}
