package midoffice.complaints.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.UnitId;

/** Reports of problems in public space. Anybody may file one; officials of the point's unit and agents see and answer them. */
public interface Reports {

    /**
     * Files a report and routes it by its category. Idempotent on the key. A logged-in citizen becomes the reporter.
     *
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code report-invalid} with violations: {@code required}, {@code too-long},
     *         {@code category-unknown}, {@code attribute-unknown}, {@code place-required} (neither point nor address), {@code place-outside} (not in the city's
     *         rectangle), {@code email-invalid}, {@code value-invalid} (channel)
     */
    Filed file(Caller caller, FileReport command);

    /** Reports of the caller's own party, newest first. Citizens. */
    List<ReportView> mine(Caller citizen);

    /**
     * Follow one report by the secret token its reporter got.
     *
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code report-not-found}
     */
    ReportView byToken(String token);

    /** Reports of a party, newest first. Agents and officials; logged. */
    List<ReportView> ofParty(Caller staff, PartyId party);

    /** Open reports of a point, oldest first. Officials of the point's unit, officials of the general point, and agents. */
    Page<ReportView> ofPoint(Caller staff, String point, PageRequest page);

    /** One report. Same rights as the list. */
    ReportView view(Caller staff, ReportId report);

    /**
     * Sets a status with a text for the reporter. Officials of the point's unit.
     *
     * @param status {@code in-progress, planned, solved, not-for-us}
     * @param text   1 to 2,000 characters
     * @throws midoffice.crm.api.common.DomainException.Stale {@code report-changed}
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code answer-invalid} with violations {@code status-invalid},
     *         {@code required}, {@code too-long}
     * @throws midoffice.crm.api.common.DomainException.Refused {@code not-allowed} for who may see the report but not answer it
     */
    void answer(Caller official, ReportId report, String status, String text, long version);

    /**
     * Where a reporter who is no known party wants to get news. The mail door only (role SYSTEM).
     *
     * @return empty when no address was left, or when the reporter is a known party: then the party's own address counts
     */
    Optional<NewsAddress> newsAddress(Caller caller, ReportId report);

    /** The report points, for configuration and lists. */
    List<PointView> points();

    /** Categories a citizen can choose from. */
    List<CategoryView> categories();

    /** Adds or replaces a report point. Administrators and the system. */
    void savePoint(Caller caller, PointView point);

    /** Adds or replaces a category. Administrators and the system. */
    void saveCategory(Caller caller, CategoryView category);

    /**
     * @param key         idempotency key of the form: random, since the secret to follow the report is derived from it
     * @param description 1 to 2,000 characters, 4,000 from an app
     * @param latitude    WGS84 degrees, null when an address was typed
     * @param longitude   WGS84 degrees, null when an address was typed
     * @param addressText typed address of at most 250 characters, null when a point was chosen; an address alone is enough
     * @param email       where to send news when the reporter is not logged in, may be null
     * @param channel     door it came through: {@code web, app, phone, desk, mail, letter}
     * @param language    in which the reporter wants to read the news; null is Dutch
     * @param more        what only some doors know; never null
     */
    record FileReport(UUID key, String category, String description, Double latitude, Double longitude, String addressText,
            String email, String channel, Language language, More more) {

        public FileReport(UUID key, String category, String description, Double latitude, Double longitude, String addressText,
                String email, String channel, Language language) {
            this(key, category, description, latitude, longitude, addressText, email, channel, language, More.NONE);
        }
    }

    /**
     * @param earlierKey another key under which the same report may have come in before, null when there is none
     * @param answers    to the category's questions, by code
     * @param mediaUrl   http(s) address of a picture elsewhere, null when there is none
     */
    record More(UUID earlierKey, Map<String, List<String>> answers, String firstName, String lastName, String phone, String mediaUrl) {

        /** Nothing of it. */
        public static final More NONE = new More(null, Map.of(), null, null, null, null);

        public More {
            answers = Map.copyOf(answers);
        }

        /** Only answers. */
        public static More answered(Map<String, List<String>> answers) {
            return new More(null, answers, null, null, null, null);
        }
    }

    /** @param report as whoever has its secret sees it */
    record NewsAddress(String email, Language language, ReportView report) {
    }

    /** @param token secret to follow the report without logging in; only given at filing */
    record Filed(ReportId id, String number, String token) {
    }

    /** @param code stable, for example {@code wegen}; @param general whether it sees all points */
    record PointView(String code, LocalizedText name, String phone, String email, UnitId unit, boolean general) {
    }

    /**
     * @param norm     service norm in working days
     * @param parent   code of the category above it, null at the top
     * @param keywords words people use for it, separated by commas, null when there are none
     * @param listed   whether its reports may be seen by the public
     */
    record CategoryView(String code, LocalizedText name, String point, int norm, String parent, String keywords, boolean listed,
            List<Question> questions) {

        public CategoryView {
            questions = List.copyOf(questions);
        }

        public CategoryView(String code, LocalizedText name, String point, int norm) {
            this(code, name, point, norm, null, null, true, List.of());
        }
    }

    /** A report as somebody may see it; {@code reporter} is null for strangers. */
    record ReportView(ReportId id, long version, String number, String category, LocalizedText categoryName, String point, UnitId unit,
            String description, Double latitude, Double longitude, String addressText, String status, String answer, Instant filed,
            LocalDate expected, Instant answered, PartyId reporter) {
    }
}
