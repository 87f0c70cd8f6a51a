package midoffice.crm.api;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.PartyId;

/**
 * Whoever keeps data of persons. Every module that does implements it, so that the file of one person is whole and an erasure reaches
 * everything (GDPR art. 15, 17 and 20). For the system only.
 */
public interface PersonalDataHolder {

    /**
     * Everything that is kept of a party.
     *
     * @param party the ids of one party
     */
    List<Section> tell(Caller system, List<PartyId> party);

    /**
     * Erases what no law or running business holds back, in the caller's transaction, and says what stays and why.
     *
     * @param party the ids of one party
     */
    List<Fate> erase(Caller system, List<PartyId> party);

    /**
     * Data of one kind.
     *
     * @param kind        stable word, for example {@code dossiers}
     * @param records     one map a record, names of fields in the order in which they are shown
     * @param attachments files that go with it
     */
    record Section(String kind, List<Map<String, String>> records, List<Attachment> attachments) {

        public Section {
            records = List.copyOf(records);
            attachments = List.copyOf(attachments);
        }
    }

    /** A file of somebody's; opened when it is written out, closed by who opened it. */
    record Attachment(String name, Supplier<InputStream> content) {
    }

    /**
     * What an erasure does, or would do, with data of one kind.
     *
     * @param count  records
     * @param erased false when they stay
     * @param reason why they stay, a stable word, null when erased
     * @param until  last day on which that reason is known to hold, null when that is not known
     */
    record Fate(String kind, long count, boolean erased, String reason, LocalDate until) {

        public static Fate erased(String kind, long count) {
            return new Fate(kind, count, true, null, null);
        }

        public static Fate kept(String kind, long count, String reason, LocalDate until) {
            return new Fate(kind, count, false, reason, until);
        }
    }
}
