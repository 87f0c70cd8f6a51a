package midoffice.crm.kbo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import midoffice.crm.api.EnterpriseRegister;
import midoffice.crm.api.EnterpriseView.EstablishmentView;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.EnterpriseNumber;
import midoffice.crm.api.common.EstablishmentNumber;
import midoffice.crm.api.common.PageRequest;

/** Looks up enterprises in the mirror. */
@ApplicationScoped
class KeepEnterprises implements EnterpriseRegister {

    private static final int SHORTEST_WORD = 2;
    /** An update changes something every second at most; then the last look is good enough. */
    private static final int MOST_LOOKS = 5;

    private final KboDatabase database;
    private final MirrorRepository mirror = new MirrorRepository();

    protected KeepEnterprises() {
        this(null);
    }

    @Inject
    KeepEnterprises(KboDatabase database) {
        this.database = database;
    }

    @FunctionalInterface
    private interface Look<T> {
        Optional<T> at(Connection connection, MirrorState state) throws SQLException;
    }

    @Override
    public Found byNumber(Caller caller, String number) {
        require(caller);
        String digits = EnterpriseNumber.parse(number).map(EnterpriseNumber::digits)
                .or(() -> EstablishmentNumber.parse(number).map(EstablishmentNumber::digits))
                .orElseThrow(() -> KboFaults.of("kbo-number-invalid", "number"));
        long value = Long.parseLong(digits);
        return this.<Found>steady((connection, state) -> {
            EnterpriseRepository repository = new EnterpriseRepository(connection, state);
            if (KboNumbers.isEnterprise(value)) {
                return repository.enterprise(value).map(enterprise -> new Found(enterprise, null));
            }
            EstablishmentView place = repository.establishment(value).orElse(null);
            return place == null ? Optional.empty()
                    : Optional.of(new Found(repository.enterprise(Long.parseLong(place.enterprise())).orElse(null), place));
        }).orElseThrow(() -> new DomainException.NotFound("enterprise-not-found", "No " + digits + " in the mirror"));
    }

    @Override
    public Hits search(Caller caller, String name, String postcode, PageRequest page) {
        require(caller);
        List<String> words = NameWords.of(name == null ? "" : name).stream().filter(word -> word.length() >= SHORTEST_WORD).toList();
        String place = postcode == null || postcode.isBlank() ? null : postcode.strip();
        if (words.isEmpty() && place == null) {
            throw KboFaults.of("kbo-search-short", "name");
        }
        return this.<Hits>steady((connection, state) -> Optional.of(new EnterpriseSearchRepository(connection, state).search(words, place, page)))
                .orElseThrow();
    }

    @Override
    public Edition edition(Caller caller) {
        require(caller);
        return database.join(connection -> {
            MirrorState known = mirror.state(connection);
            return new Edition(known.extractNumber(), known.snapshot());
        });
    }

    /** Looks again when somebody changed something meanwhile: several statements must not tell of two editions. */
    private <T> Optional<T> steady(Look<T> look) {
        return database.join(connection -> {
            MirrorState before = mirror.state(connection);
            for (int i = 1;; i++) {
                Optional<T> seen = look.at(connection, before);
                MirrorState after = mirror.state(connection);
                if (after.changes() == before.changes() || i == MOST_LOOKS) {
                    return seen;
                }
                before = after;
            }
        });
    }

    private static void require(Caller caller) {
        caller.requireAny(Role.CONTACT_CENTRE_AGENT, Role.OFFICIAL, Role.ADMINISTRATOR, Role.SYSTEM);
    }
}
