package midoffice.channels.authentic;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.RelationKind;
import midoffice.crm.api.common.NationalNumber;
import midoffice.crm.api.spi.AuthenticSource;
import midoffice.crm.api.spi.SourceFailure;
import midoffice.crm.api.spi.SourceRecord;
import midoffice.crm.api.spi.SourceRequest;

/** A register of persons behind GeefPersoon: which numbers are its own, and under which code MAGDA knows it. */
abstract class PersonSource implements AuthenticSource {

    static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");

    private final Magda magda;
    private final Clock clock;
    private final boolean acceptTest;
    private final String code;
    private final boolean bis;

    /** @param bis whether its numbers are those of who is in no national register */
    PersonSource(Magda magda, Clock clock, boolean acceptTest, String code, boolean bis) {
        this.magda = magda;
        this.clock = clock;
        this.acceptTest = acceptTest;
        this.code = code;
        this.bis = bis;
    }

    @Override
    public boolean covers(PartyKind kind, String identifier) {
        return magda.isConfigured() && kind == PartyKind.PERSON && number(identifier).isPresent();
    }

    @Override
    public Optional<SourceRecord> fetch(String identifier, SourceRequest why) {
        String number = own(identifier);
        Optional<SourceRecord> found = PersonReading.read(magda.client().ask(MagdaService.GIVE_PERSON, why, PersonReading.question(number, code)));
        found.ifPresent(record -> requireAbout(record, number));
        return found;
    }

    @Override
    public void register(String identifier, SourceRequest why) {
        new Registrations(magda.client()).register(Registrations.PERSON, own(identifier), LocalDate.now(clock.withZone(BELGIUM)), why);
    }

    @Override
    public void unregister(String identifier, SourceRequest why) {
        new Registrations(magda.client()).unregister(Registrations.PERSON, own(identifier), why);
    }

    private Optional<NationalNumber> number(String identifier) {
        return NationalNumber.parse(identifier, acceptTest).filter(number -> number.isBis() == bis);
    }

    /** @throws SourceFailure {@code source-number}: nobody is asked about a number that cannot be */
    private String own(String identifier) {
        return number(identifier).map(NationalNumber::digits).orElseThrow(PersonSource::wrongNumber);
    }

    /** Another number than was asked is believed only when the source says that it takes the place of that one. */
    private static void requireAbout(SourceRecord record, String asked) {
        if (NationalNumber.parse(record.identifier(), true).isEmpty()) {
            throw wrongNumber();
        }
        boolean replaced = record.relations().stream().anyMatch(one -> one.kind() == RelationKind.REPLACES && asked.equals(one.identifier()));
        if (!asked.equals(record.identifier()) && !replaced) {
            throw new SourceFailure("source-echo", false, "The answer is about another person than was asked.", null);
        }
    }

    private static SourceFailure wrongNumber() {
        return new SourceFailure("source-number", false, "The number of the person is none of this register: its check digits or its date are wrong.", null);
    }
}
