package midoffice.dossier.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.dossier.api.event.DossierExternallyClosed;
import midoffice.dossier.type.DossierTypes;
import midoffice.dossier.type.TypeBook;
import midoffice.dossier.type.TypeFacts;

/**
 * Keeps what people see of the course of a dossier (status in plain words, history) in step with the statuses of the register, whoever set
 * them: a process of the house, an official or a client.
 */
@ApplicationScoped
class DossierCourse {

    private final DossierRepository dossiers;
    private final ResultRepository results;
    private final DossierTypes definitions;
    private final TypeBook types;
    private final Event<DossierExternallyClosed> closed;

    protected DossierCourse() {
        this(null, null, null, null, null);
    }

    @Inject
    DossierCourse(DossierRepository dossiers, ResultRepository results, DossierTypes definitions, TypeBook types,
            Event<DossierExternallyClosed> closed) {
        this.dossiers = dossiers;
        this.results = results;
        this.definitions = definitions;
        this.types = types;
        this.closed = closed;
    }

    /** @param ends whether it is the end status of the type, so that the dossier is closed now */
    void reached(Caller by, Dossier dossier, Status status, boolean ends) {
        if (dossier.isOfHouse() && ends) {
            // the house shows with which result it ended; who closes through a process has said so before
            if (dossier.result() == null) {
                endedByClient(by, dossier, status);
            }
            return;
        }
        String key = dossier.isOfHouse() ? types.statusKey(status.statusType()).orElse(null) : status.statusType().toString();
        if (key != null) {
            dossier.shows(key);
            dossiers.add(HistoryRow.ofStatus(dossier.key(), status.setAt(), key, by));
        }
    }

    private void endedByClient(Caller by, Dossier dossier, Status status) {
        resultKey(dossier).ifPresent(key -> {
            dossier.endsWith(key);
            dossiers.add(HistoryRow.ofStatus(dossier.key(), status.setAt(), key, by));
        });
        closed.fire(new DossierExternallyClosed(dossier.key(), dossier.number()));
    }

    private Optional<String> resultKey(Dossier dossier) {
        UUID resultType = results.find(dossier.resultEntry()).map(Result::resultType).orElse(null);
        return definitions.describe(dossier.typeKey(), dossier.typeVersion(), dossier.type()).statuses().stream()
                .map(TypeFacts.Status::key).filter(key -> types.resultTypeOfHouse(dossier.type(), key)
                        .filter(r -> r.id().equals(resultType)).isPresent()).findFirst();
    }
}
