package midoffice.channels.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import midoffice.channels.identity.SignedIn.Kind;
import midoffice.crm.api.Parties;
import midoffice.crm.api.Staff;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.PartyId;

/** From what an identity provider says to the person, official or client that {@code crm} knows. */
@ApplicationScoped
public class CallerLookup {

    private static final Logger LOG = Logger.getLogger(CallerLookup.class.getName());

    static final Caller SYSTEM = Caller.system("login");

    private final Staff staff;
    private final Parties parties;
    private final Clock clock;

    @Inject
    CallerLookup(Staff staff, Parties parties, Clock clock) {
        this.staff = staff;
        this.parties = parties;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected CallerLookup() {
        this(null, null, null);
    }

    /** @return the citizen with that national number, empty when the city does not know the person */
    public Optional<SignedIn> citizen(String nationalNumber, boolean openId) {
        String digits = nationalNumber == null ? "" : nationalNumber.replaceAll("[ .-]", "");
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        return parties.byIdentifier(SYSTEM, digits)
                .map(party -> new SignedIn(Kind.CITIZEN, party.toString(),
                        parties.view(ownEyes(party), party).displayName(), openId, clock.instant()));
    }

    /** @return the member of staff with that login, empty when nobody works here under it */
    public Optional<SignedIn> staff(String login, boolean openId) {
        return login == null || login.isBlank() ? Optional.empty()
                : staff.find(SYSTEM, login).map(member -> new SignedIn(Kind.STAFF, member.login(), member.name(), openId, clock.instant()));
    }

    SignedIn client(Kind kind, String clientId, String name) {
        return new SignedIn(kind, clientId, name, false, clock.instant());
    }

    /** @return the caller with the roles of this moment; {@link Caller#ANONYMOUS} for a member of staff who is one no longer */
    Caller callerOf(SignedIn whom) {
        return switch (whom.kind()) {
            case CITIZEN -> citizen(whom);
            case SUPPLIER -> new Caller(whom.key(), whom.name(), Set.of(Role.SUPPLIER_SYSTEM), null, null, "exchange with a back office");
            case OUTBOX_KEEPER -> new Caller(whom.key(), whom.name(), Set.of(Role.OUTBOX_KEEPER), null, null, "keeping the outbox");
            case STAFF -> staff.find(SYSTEM, whom.key())
                    .map(member -> new Caller(member.login(), member.name(), member.roles(), member.unit(), null, "work"))
                    .orElse(Caller.ANONYMOUS);
        };
    }

    /** Who was merged with another party since the login goes on as that one. */
    private Caller citizen(SignedIn whom) {
        List<PartyId> same = same(PartyId.of(whom.key()));
        return new Caller(whom.key(), whom.name(), Set.of(Role.CITIZEN), null, same.get(0), "own request", Set.copyOf(same.subList(1, same.size())));
    }

    /** Who cannot be looked up goes on as before the merge, with fewer rights: also the page that tells of the outage must know who reads it. */
    private List<PartyId> same(PartyId party) {
        try {
            return parties.same(SYSTEM, party);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The ids of a merged party cannot be looked up: {0}", e.toString());
            return List.of(party);
        }
    }

    /** Somebody's own name is read as that person: a look at oneself is none that the access log has to show. */
    private static Caller ownEyes(PartyId party) {
        return new Caller(party.toString(), "", Set.of(Role.CITIZEN), null, party, "login");
    }
}
