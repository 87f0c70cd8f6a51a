package midoffice.crm.kbo;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What is in the mirror.
 *
 * @param readSet       the set of tables that is read: {@code a} or {@code b}
 * @param extractNumber of the last file, null when there was none
 * @param besideLoad    the load that has the other set in hand, or had it last
 * @param changes       another number after every change that readers can see
 */
record MirrorState(String readSet, Integer extractNumber, LocalDate snapshot, UUID besideLoad, long changes) {

    /** @return the set in which files are loaded */
    String besideSet() {
        return readSet.equals("a") ? "b" : "a";
    }
}
