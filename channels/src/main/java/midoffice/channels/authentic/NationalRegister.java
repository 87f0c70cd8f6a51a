package midoffice.channels.authentic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import midoffice.crm.api.AttributeSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The national register of natural persons. */
@ApplicationScoped
public class NationalRegister extends PersonSource {

    protected NationalRegister() {
        this(null, null, false);
    }

    @Inject
    public NationalRegister(Magda magda, Clock clock,
            @ConfigProperty(name = "midoffice.insz.accept-test-numbers", defaultValue = "false") boolean acceptTest) {
        super(magda, clock, acceptTest, "RR", false);
    }

    @Override
    public AttributeSource source() {
        return AttributeSource.NATIONAL_REGISTER;
    }
}
