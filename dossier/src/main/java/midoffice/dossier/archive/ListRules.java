package midoffice.dossier.archive;

import java.util.EnumSet;
import java.util.Set;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.ArchiveLists.Act;
import midoffice.dossier.api.ArchiveLists.Kind;
import midoffice.dossier.api.ArchiveLists.State;

/**
 * Who may do what with a list, and when. Author, reviewer and archivist are three people: whoever had one part in a list can have no other,
 * whatever roles he or she has.
 */
final class ListRules {

    private ListRules() {
    }

    static Set<Act> allowed(ArchiveList list, Caller caller) {
        Set<Act> allowed = EnumSet.noneOf(Act.class);
        for (Act act : Act.values()) {
            if (act != Act.CREATE && fits(list, act) && mayAct(list, caller, act)) {
                allowed.add(act);
            }
        }
        return allowed;
    }

    /**
     * @throws DomainException.Conflict {@code list-state}
     * @throws DomainException.Refused {@code not-allowed}, {@code four-eyes}
     */
    static void require(ArchiveList list, Caller caller, Act act) {
        if (act == Act.APPROVE && caller.has(Role.ARCHIVIST) && !isThird(list, caller)) {
            throw new DomainException.Refused("four-eyes", caller.subject() + " had another part in list " + list.id());
        }
        if (!mayAct(list, caller, act)) {
            throw new DomainException.Refused("not-allowed", caller.subject() + " may not " + act + " list " + list.id());
        }
        if (!fits(list, act)) {
            throw new DomainException.Conflict("list-state", "List " + list.id() + " is " + list.state() + ": no " + act);
        }
    }

    private static boolean fits(ArchiveList list, Act act) {
        State state = list.state();
        return switch (act) {
            case CREATE -> false;
            case LEAVE_OUT, SUBMIT -> state == State.DRAFT;
            case JUDGE, AGREE -> state == State.IN_REVIEW;
            case SEND_BACK -> state == State.IN_REVIEW || state == State.TO_APPROVE;
            case APPROVE -> state == State.TO_APPROVE;
            case CANCEL -> state == State.DRAFT || state == State.IN_REVIEW || state == State.TO_APPROVE || state == State.WAITING;
            case HALT, RETRY -> state == State.RUNNING;
            case RESUME -> state == State.HALTED;
            case RECEIVE -> list.kind() == Kind.TRANSFER && (state == State.RUNNING || state == State.HALTED || state == State.AT_DEPOT);
        };
    }

    private static boolean mayAct(ArchiveList list, Caller caller, Act act) {
        boolean author = caller.has(Role.RECORD_MANAGER) && caller.subject().equals(list.author());
        boolean reviewer = caller.hasAny(Role.RECORD_MANAGER, Role.OFFICIAL) && caller.subject().equals(list.reviewer())
                && !caller.subject().equals(list.author());
        return switch (act) {
            case CREATE -> caller.has(Role.RECORD_MANAGER);
            case LEAVE_OUT, SUBMIT -> author;
            case JUDGE, AGREE -> reviewer;
            case SEND_BACK -> list.state() == State.IN_REVIEW ? reviewer : caller.has(Role.ARCHIVIST) && isThird(list, caller);
            case APPROVE -> caller.has(Role.ARCHIVIST) && isThird(list, caller);
            case RECEIVE -> caller.has(Role.ARCHIVIST);
            case CANCEL, HALT, RESUME, RETRY -> caller.hasAny(Role.RECORD_MANAGER, Role.ARCHIVIST);
        };
    }

    private static boolean isThird(ArchiveList list, Caller caller) {
        return !caller.subject().equals(list.author()) && !caller.subject().equals(list.reviewer());
    }
}
