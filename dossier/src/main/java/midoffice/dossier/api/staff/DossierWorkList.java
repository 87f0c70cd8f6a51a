package midoffice.dossier.api.staff;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.UnitId;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.register.Confidentiality;

/**
 * The dossiers of an official's unit. Whoever may read no dossiers of the register is refused ({@code not-allowed}); other units' dossiers are
 * neither listed nor counted.
 */
public interface DossierWorkList {

    /**
     * A page of the list; every row shown is logged as read.
     *
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code filter-invalid}, {@code sort-invalid}, {@code cursor-invalid}
     */
    Page<Row> rows(Caller official, Query query, PageRequest page);

    /** Exact number of rows. @throws midoffice.crm.api.common.DomainException.Invalid {@code filter-invalid} */
    long count(Caller official, Query query);

    /** What changes as soon as anything in that page of the list changes; shows nothing, and so is not logged. */
    String mark(Caller official, Query query, PageRequest page);

    /** The types of the unit's dossiers, to choose from in the filter; by name. */
    List<LocalizedText> types(Caller official);

    /** Which dossiers. */
    enum Tab {
        GROUP, MINE, CLOSED
    }

    /**
     * What can be shown, filtered and sorted by.
     */
    enum Column {
        NUMBER(true), TYPE(false), APPLICANT(true), STATUS(false), HANDLER(true), START(true), TARGET(true), DEADLINE(true), END(true),
        SOURCE(false), CONFIDENTIALITY(false);

        private final boolean sortable;

        Column(boolean sortable) {
            this.sortable = sortable;
        }

        public boolean isSortable() {
            return sortable;
        }

        /** @return the column of that name in any case, empty when there is none */
        public static Optional<Column> named(String name) {
            return Arrays.stream(values()).filter(c -> c.name().equalsIgnoreCase(name)).findFirst();
        }
    }

    /**
     * Tab, filters and order.
     *
     * @param filters for {@code NUMBER} the beginning; {@code APPLICANT} and {@code STATUS} a part; {@code HANDLER} a part of the login, or
     *                {@code -} for nobody; {@code TYPE} the Dutch name; {@code START} and {@code END} a day from which on; {@code TARGET} and
     *                {@code DEADLINE} {@code overdue}, {@code today}, {@code week} or a last day; {@code SOURCE} {@code website} or
     *                {@code client}; {@code CONFIDENTIALITY} its name
     * @param sort    null for the order of the tab: last day first, closed ones newest first
     */
    record Query(Tab tab, Map<Column, String> filters, Column sort, boolean descending) {

        public Query {
            EnumMap<Column, String> kept = new EnumMap<>(Column.class);
            filters.forEach((column, value) -> {
                if (value != null && !value.isBlank()) {
                    kept.put(column, value.strip());
                }
            });
            filters = Map.copyOf(kept);
        }

        /** Everything of a tab. */
        public static Query of(Tab tab) {
            return new Query(tab, Map.of(), null, false);
        }
    }

    /**
     * A line of the list.
     *
     * @param status    null while it has reached none
     * @param applicant null when no party is known
     * @param handler   login, null for nobody
     * @param end       null while it is open
     */
    record Row(DossierId id, long version, String number, LocalizedText type, PartyId applicant, String applicantName, LocalizedText status,
            String handler, LocalDate start, LocalDate target, LocalDate deadline, LocalDate end, UnitId unit, Source source,
            Confidentiality confidentiality, boolean suspended) {
    }

    /** Who opened it. */
    enum Source {
        WEBSITE, CLIENT
    }
}
