package midoffice.crm.api.spi;

import java.util.Optional;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.PartyKind;

/**
 * A register whose word counts by law. It is asked about one party at a time, always with a purpose and a legal basis, and can be told to report
 * what changes. Called outside a transaction where possible: it may take seconds.
 */
public interface AuthenticSource {

    /** Which one it is. */
    AttributeSource source();

    /** Whether it knows parties of that kind with that number. */
    boolean covers(PartyKind kind, String identifier);

    /**
     * What it says about a party now.
     *
     * @return empty when the source knows no such number
     * @throws SourceFailure when it cannot say: unreachable, slow, a fault, a wrong signature
     */
    Optional<SourceRecord> fetch(String identifier, SourceRequest why);

    /**
     * Asks to be told what changes; harmless when that was asked already.
     *
     * @throws SourceFailure when it was not taken
     */
    void register(String identifier, SourceRequest why);

    /**
     * The opposite.
     *
     * @throws SourceFailure when it was not taken
     */
    void unregister(String identifier, SourceRequest why);
}
