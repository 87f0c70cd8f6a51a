package midoffice.dossier.api.staff;

import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.dossier.api.staff.DossierWorkList.Row;

/**
 * Search over everything in the dossiers of the official's unit: number, applicant, descriptions, answers, notes, parties and their numbers,
 * titles of documents. Words stand together with {@code AND} or nothing, {@code OR}, {@code NOT} (also {@code EN}, {@code OF}, {@code NIET}),
 * parentheses, {@code "phrases"} and {@code begin*}. What was written is found as soon as its transaction has ended.
 */
public interface DossierSearch {

    /**
     * Dossiers that meet the query, newest first; every one shown is logged as read.
     *
     * @throws midoffice.crm.api.common.DomainException.Refused {@code not-allowed} for who reads no dossiers of the register
     * @throws midoffice.crm.api.common.DomainException.Invalid of {@code query}: {@code query-empty}, {@code query-too-long},
     *         {@code query-quote}, {@code query-parenthesis}, {@code query-operand}, {@code query-prefix}; {@code cursor-invalid}
     */
    Page<Row> search(Caller official, String query, Narrowing narrowing, PageRequest page);

    /**
     * Enters dossiers that were there before there was a search, or all of them again after {@link #again}; for the timer.
     *
     * @return how many were entered; 0 when all are there
     */
    int catchUp(Caller system, int most);

    /** Enters everything anew, by the timer. Administrators and the system. */
    void again(Caller caller);

    /** Which of the dossiers found. @param state null for all; @param type Dutch name of a dossier type, null for all */
    record Narrowing(State state, String type) {
    }

    /** Whether they are done. */
    enum State {
        OPEN, CLOSED
    }
}
