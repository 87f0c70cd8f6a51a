package midoffice.complaints.report;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import midoffice.complaints.api.PublicReports.PublicReport;
import midoffice.complaints.api.ReportId;
import midoffice.complaints.api.Reports.FileReport;
import midoffice.complaints.api.Reports.Filed;
import midoffice.complaints.api.Reports.ReportView;
import midoffice.complaints.route.Route;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.api.common.persistence.UuidConverter;

/**
 * A problem in public space, from filing to answer. It is received, in progress or planned; solved or not for us closes it. An answer given
 * by mistake can be followed by another one, which opens it again.
 */
@Entity
@Table(name = "cmp_report")
public class Report {

    private static final String RECEIVED = "received";
    private static final Set<String> CLOSED = Set.of("solved", "not-for-us");

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "number", updatable = false)
    private String number;

    @Column(name = "key_hash", updatable = false)
    private byte[] keyHash;

    @Column(name = "token_hash", updatable = false)
    private byte[] tokenHash;

    @Column(name = "category", updatable = false)
    private String category;

    @Column(name = "point", updatable = false)
    private String point;

    @Column(name = "description", updatable = false)
    private String description;

    @Column(name = "latitude", updatable = false)
    private Double latitude;

    @Column(name = "longitude", updatable = false)
    private Double longitude;

    @Column(name = "address_text", updatable = false)
    private String addressText;

    @Column(name = "email", updatable = false)
    private String email;

    @Column(name = "language", updatable = false)
    private String language;

    @Column(name = "channel", updatable = false)
    private String channel;

    @Convert(converter = UuidConverter.class)
    @Column(name = "reporter", updatable = false)
    private UUID reporter;

    @Column(name = "status")
    private String status;

    @Column(name = "is_open")
    private boolean open;

    @Column(name = "answer")
    private String answer;

    @Column(name = "filed", updatable = false)
    private Instant filed;

    @Column(name = "expected", updatable = false)
    private LocalDate expected;

    @Column(name = "answered")
    private Instant answered;

    @Column(name = "answered_by")
    private String answeredBy;

    @Column(name = "answers", updatable = false)
    private String answers;

    @Column(name = "first_name", updatable = false)
    private String firstName;

    @Column(name = "last_name", updatable = false)
    private String lastName;

    @Column(name = "phone", updatable = false)
    private String phone;

    @Column(name = "media_url", updatable = false)
    private String mediaUrl;

    @Column(name = "listed", updatable = false)
    private boolean listed;

    @Column(name = "published")
    private boolean published;

    @Column(name = "public_text")
    private String publicText;

    @Column(name = "cell", updatable = false)
    private Long cell;

    @Column(name = "updated")
    private Instant updated;

    /** For JPA. */
    protected Report() {
    }

    private Report(UUID id, String number, FileReport command, Route route, Instant now) {
        this.id = id;
        this.number = number;
        this.category = route.category().code();
        this.point = route.point();
        this.description = command.description().strip();
        this.latitude = command.latitude();
        this.longitude = command.longitude();
        this.addressText = textOrNull(command.addressText());
        this.email = textOrNull(command.email());
        this.language = (command.language() == null ? Language.NL : command.language()).code();
        this.channel = command.channel();
        this.status = RECEIVED;
        this.open = true;
        this.filed = now;
        this.updated = now;
        this.listed = route.category().listed();
        this.cell = latitude == null ? null : Cells.of(latitude, longitude);
        this.answers = AnswersJson.write(command.more().answers());
        this.firstName = textOrNull(command.more().firstName());
        this.lastName = textOrNull(command.more().lastName());
        this.phone = textOrNull(command.more().phone());
        this.mediaUrl = textOrNull(command.more().mediaUrl());
        this.expected = BelgianCalendar.plusWorkingDays(LocalDate.ofInstant(now, BelgianCalendar.ZONE), route.category().norm());
    }

    /**
     * @param command checked by {@link ReportRules}
     * @param secret  what the reporter follows it with
     */
    static Report file(UUID id, String number, Caller caller, FileReport command, Route route, String secret, Instant now) {
        Report report = new Report(id, number, command, route, now);
        report.keyHash = FollowSecret.hash(command.key());
        report.tokenHash = FollowSecret.hash(secret);
        report.reporter = caller.has(Role.CITIZEN) && caller.party() != null ? caller.party().value() : null;
        return report;
    }

    ReportId id() {
        return new ReportId(id);
    }

    String number() {
        return number;
    }

    String status() {
        return status;
    }

    /** @return the address left by somebody the city does not know; a known party's own address counts instead */
    Optional<String> newsEmail() {
        return reporter == null ? Optional.ofNullable(email) : Optional.empty();
    }

    Language language() {
        return Language.of(language);
    }

    Instant filedAt() {
        return filed;
    }

    /** @return the party that filed it, null when unknown */
    PartyId reporter() {
        return reporter == null ? null : new PartyId(reporter);
    }

    Filed asFiled(String secret) {
        return new Filed(id(), number, secret);
    }

    /**
     * @param readVersion the version the official was looking at
     * @throws DomainException.Stale {@code report-changed}
     */
    void answer(Caller official, String newStatus, String text, long readVersion, Instant now) {
        requireVersion(readVersion);
        this.status = newStatus;
        this.open = !CLOSED.contains(newStatus);
        this.answer = text.strip();
        this.answered = now;
        this.answeredBy = official.subject();
        this.updated = now;
    }

    /** @param text what the public may read of it, null for nothing. @throws DomainException.Stale {@code report-changed} */
    void publish(String text, long readVersion, Instant now) {
        requireVersion(readVersion);
        this.published = text != null;
        this.publicText = textOrNull(text);
        this.updated = now;
    }

    /** @return what strangers may see, with the place to about ten metres */
    PublicReport asPublic(LocalizedText categoryName, UnitId unit) {
        return new PublicReport(number, category, categoryName, unit, status, open, publicText, published ? answer : null,
                Cells.rounded(latitude), Cells.rounded(longitude), published ? mediaUrl : null, filed, updated,
                expected);
    }

    /** @return metres to that point; only for reports with a point */
    double metresTo(double otherLatitude, double otherLongitude) {
        return Cells.metres(latitude, longitude, otherLatitude, otherLongitude);
    }

    private void requireVersion(long readVersion) {
        if (version != readVersion) {
            throw new DomainException.Stale("report-changed", number + " is at version " + version + ", not " + readVersion);
        }
    }

    ReportView asView(LocalizedText categoryName, UnitId unit) {
        return view(categoryName, unit, reporter());
    }

    /** @return the report without who filed it, for whoever has the secret */
    ReportView asViewForStrangers(LocalizedText categoryName, UnitId unit) {
        return view(categoryName, unit, null);
    }

    private ReportView view(LocalizedText categoryName, UnitId unit, PartyId shownReporter) {
        return new ReportView(id(), version, number, category, categoryName, point, unit, description, latitude, longitude, addressText,
                status, answer, filed, expected, answered, shownReporter);
    }

    private static String textOrNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
