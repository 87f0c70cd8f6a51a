package midoffice.crm.api;

import java.util.List;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.PartyId;

/**
 * Which client systems hold a record of which party, and under which key: they are told what changes. A client says so itself, or its records were
 * matched (see {@link SourceSystems}): then the code of the source system is the id of the client.
 */
public interface PartyLinks {

    /**
     * A client with a contract in force says that it holds a record of a party; again is no error, another key is another record. Client systems
     * ({@code SUPPLIER_SYSTEM}), for themselves.
     *
     * @throws midoffice.crm.api.common.DomainException.Refused  {@code no-contract}
     * @throws midoffice.crm.api.common.DomainException.Invalid  {@code required, too-long}
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code party-not-found}
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code key-taken} when that key is that of another party
     */
    Link link(Caller client, PartyId party, String key);

    /** It holds it no more. Client systems, for themselves. @throws midoffice.crm.api.common.DomainException.NotFound {@code link-not-found} */
    void unlink(Caller client, PartyId party, String key);

    /** Of a party under any of its ids since it was merged with others, as far as the client has a contract in force. The system only. */
    List<Link> ofParty(Caller system, PartyId party);

    /** Of a client with a contract in force, by key. The system only. @param after the last key that was seen, an empty text to begin */
    List<Link> ofClient(Caller system, String client, String after, int most);

    /** @param party as it was linked: it may have been merged since */
    record Link(String client, String key, PartyId party) {
    }
}
