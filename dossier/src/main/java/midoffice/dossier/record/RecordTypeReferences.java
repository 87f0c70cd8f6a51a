package midoffice.dossier.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.register.ResultRegister;
import midoffice.dossier.api.register.RoleKind;
import midoffice.dossier.api.register.RoleTypeRegister.RoleTypeView;
import midoffice.dossier.type.TypeBook;

/** Statuses, result and roles of a dossier, which refer to parts of its type. */
@ApplicationScoped
class RecordTypeReferences implements TypeReferences {

    private static final Set<RoleKind> ONCE = EnumSet.of(RoleKind.INITIATOR, RoleKind.DOSSIER_COORDINATOR);

    private final TypeUseRepository uses;
    private final TypeBook types;

    protected RecordTypeReferences() {
        this(null, null);
    }

    @Inject
    RecordTypeReferences(TypeUseRepository uses, TypeBook types) {
        this.uses = uses;
        this.types = types;
    }

    @Override
    public Map<UUID, Long> inUse(UUID type) {
        Map<UUID, Long> all = new HashMap<>(uses.inUse("Status", "statusType", type));
        all.putAll(uses.inUse("Result", "resultType", type));
        all.putAll(uses.inUse("Role", "roleType", type));
        return all;
    }

    @Override
    public List<Violation> faults(UUID dossier, TypeSwap swap) {
        List<Violation> found = new ArrayList<>();
        for (Status status : uses.statuses(dossier)) {
            UUID other = swap.of(status.statusType()).orElse(null);
            if (other == null) {
                found.add(new Violation("status", "status-unmapped", types.statusType(status.statusType()).map(t -> t.description()).orElse("")));
            } else if (status.isLatest() && types.statusType(other).filter(t -> Boolean.TRUE.equals(t.endStatus())).isPresent()) {
                found.add(new Violation("status", "status-would-end", "A running dossier does not get the end status by moving"));
            }
        }
        uses.result(dossier).filter(result -> swap.of(result.resultType()).isEmpty()).ifPresent(result -> found.add(new Violation("result",
                "result-unmapped", types.resultType(result.resultType()).map(t -> t.description()).orElse(""))));
        roles(dossier, swap, found);
        return found;
    }

    private void roles(UUID dossier, TypeSwap swap, List<Violation> found) {
        Map<RoleKind, Integer> kinds = new HashMap<>();
        for (Role role : uses.roles(dossier)) {
            RoleTypeView other = swap.of(role.roleType()).flatMap(types::roleType).orElse(null);
            if (other == null) {
                found.add(new Violation("role", "role-unmapped", role.description()));
            } else if (kinds.merge(other.genericDescription(), 1, Integer::sum) > 1 && ONCE.contains(other.genericDescription())) {
                found.add(new Violation("role", "max-occurences", other.description()));
            }
        }
    }

    @Override
    public void swap(UUID dossier, TypeSwap swap) {
        uses.statuses(dossier).forEach(status -> status.becomes(swap.of(status.statusType()).orElseThrow()));
        uses.result(dossier).ifPresent(result -> {
            ResultRegister.Facts told = result.told();
            result.say(new ResultRegister.Facts(told.dossier(), swap.of(result.resultType()).orElseThrow(), told.explanation()));
        });
        uses.roles(dossier).forEach(role -> role.becomes(swap.of(role.roleType()).flatMap(types::roleType).orElseThrow()));
        uses.flush();
    }
}
