package midoffice.channels.authentic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.common.EnterpriseNumber;
import midoffice.crm.api.spi.AuthenticSource;
import midoffice.crm.api.spi.OrganisationSearch;
import midoffice.crm.api.spi.SourceFailure;
import midoffice.crm.api.spi.SourceRecord;
import midoffice.crm.api.spi.SourceRequest;

/** The Crossroads Bank for Enterprises, or its Flemish copy where {@code midoffice.magda.enterprises} says {@code vkbo}. */
@ApplicationScoped
public class EnterpriseRegister implements AuthenticSource, OrganisationSearch {

    private final Magda magda;
    private final Clock clock;

    protected EnterpriseRegister() {
        this(null, null);
    }

    @Inject
    public EnterpriseRegister(Magda magda, Clock clock) {
        this.magda = magda;
        this.clock = clock;
    }

    @Override
    public AttributeSource source() {
        return AttributeSource.CROSSROADS_BANK_ENTERPRISES;
    }

    @Override
    public boolean covers(PartyKind kind, String identifier) {
        return magda.isConfigured() && kind == PartyKind.ORGANISATION && EnterpriseNumber.parse(identifier).isPresent();
    }

    @Override
    public Optional<SourceRecord> fetch(String identifier, SourceRequest why) {
        String number = own(identifier);
        MagdaClient client = magda.client();
        Reply reply = client.settings().vkbo() ? client.ask(MagdaService.GIVE_ENTERPRISE_VKBO, why, EnterpriseReading.vkboQuestion(number))
                : client.ask(MagdaService.GIVE_ENTERPRISE, why, EnterpriseReading.question(number));
        Optional<SourceRecord> found = EnterpriseReading.read(reply);
        found.filter(record -> !number.equals(own(record.identifier()))).ifPresent(record -> {
            throw new SourceFailure("source-echo", false, "The answer is about another enterprise than was asked.", null);
        });
        return found;
    }

    @Override
    public void register(String identifier, SourceRequest why) {
        new Registrations(magda.client()).register(Registrations.ENTERPRISE, own(identifier), LocalDate.now(clock.withZone(PersonSource.BELGIUM)), why);
    }

    @Override
    public void unregister(String identifier, SourceRequest why) {
        new Registrations(magda.client()).unregister(Registrations.ENTERPRISE, own(identifier), why);
    }

    @Override
    public boolean isAvailable() {
        return magda.isConfigured();
    }

    @Override
    public List<Found> byName(String name, String postcode, int most, SourceRequest why) {
        return EnterpriseSearch.read(magda.client().ask(MagdaService.FIND_ENTERPRISE, why, EnterpriseSearch.question(name, postcode, most)));
    }

    /** @throws SourceFailure {@code source-number}: nobody is asked about a number that cannot be */
    private static String own(String identifier) {
        return EnterpriseNumber.parse(identifier).map(EnterpriseNumber::digits).orElseThrow(
                () -> new SourceFailure("source-number", false, "The number of the enterprise is none: its check digits are wrong.", null));
    }
}
