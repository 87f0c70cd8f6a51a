package midoffice.channels.authentic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import midoffice.channels.authentic.HttpCalls.Answer;
import midoffice.crm.api.common.Address;
import midoffice.crm.api.spi.AddressRegister;
import midoffice.crm.api.spi.SourceFailure;
import org.eclipse.microprofile.config.Config;

/**
 * The address register of Flanders (basisregisters.vlaanderen.be, REST interface v2). What was looked up by id is remembered for some minutes; when the register
 * says that it is asked too often, it is left alone for as long as it wants.
 */
@ApplicationScoped
public class FlemishAddressRegister implements AddressRegister {

    private static final Logger LOG = Logger.getLogger(FlemishAddressRegister.class.getName());
    private static final Pattern ID = Pattern.compile("(?:https?://data\\.vlaanderen\\.be/id/adres/)?(\\d{1,12})");
    private static final int LARGEST = 1024 * 1024;
    private static final int REMEMBERED = 2000;
    private static final Duration LONGEST_REST = Duration.ofMinutes(10);
    private static final Duration USUAL_REST = Duration.ofSeconds(30);

    private final Optional<AddressSettings> settings;
    private final Clock clock;
    private final HttpCalls http;
    private final Retries retries = new Retries(3, Duration.ofMillis(200));
    private final Breaker breaker;
    private final Map<String, Known> known = new LinkedHashMap<>();
    private volatile Instant quietUntil = Instant.MIN;

    private record Known(Optional<Registered> address, Instant until) {
    }

    protected FlemishAddressRegister() {
        this(Optional.empty(), Clock.systemUTC());
    }

    @Inject
    public FlemishAddressRegister(Config config, Clock clock) {
        this(AddressSettings.from(config, config.getOptionalValue("midoffice.demo", Boolean.class).orElse(false),
                config.getOptionalValue("midoffice.base-url", String.class).orElse("http://localhost:8080")), clock);
    }

    FlemishAddressRegister(Optional<AddressSettings> settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.http = settings.map(set -> new HttpCalls(Duration.ofSeconds(2), set.timeout(), LARGEST, set.standIn() ? set.url() : null, null)).orElse(null);
        this.breaker = new Breaker(5, Duration.ofSeconds(30), clock);
    }

    @Override
    public boolean isAvailable() {
        return settings.isPresent();
    }

    @Override
    public List<Match> match(Address written, int most) {
        StringBuilder query = new StringBuilder("/adresmatch?");
        append(query, "gemeentenaam", written.municipality());
        append(query, "postcode", written.postcode());
        append(query, "straatnaam", written.street());
        append(query, "huisnummer", written.houseNumber());
        append(query, "busnummer", written.box());
        query.setLength(query.length() - 1);
        Optional<JsonObject> answer = get(query.toString());
        return answer.map(json -> AddressJson.matches(json, most)).orElse(List.of());
    }

    @Override
    public Optional<Registered> byId(String id) {
        Matcher number = ID.matcher(id == null ? "" : id);
        if (!number.matches()) {
            return Optional.empty();
        }
        String key = number.group(1);
        Instant now = clock.instant();
        synchronized (known) {
            Known before = known.get(key);
            if (before != null && before.until().isAfter(now)) {
                return before.address();
            }
        }
        Optional<Registered> address = get("/adressen/" + key).flatMap(AddressJson::address);
        synchronized (known) {
            known.remove(key);
            if (known.size() >= REMEMBERED) {
                known.remove(known.keySet().iterator().next());
            }
            known.put(key, new Known(address, now.plus(settings.map(AddressSettings::keep).orElse(Duration.ZERO))));
        }
        return address;
    }

    /** @return empty for 404 and 410: there is no such address, or none any more */
    private Optional<JsonObject> get(String path) {
        AddressSettings to = settings.orElseThrow(() -> new SourceFailure("source-absent", false, "No address register is configured.", null));
        if (clock.instant().isBefore(quietUntil)) {
            throw new SourceFailure("source-busy", true, "The address register asked not to be called for a while.", null);
        }
        Instant begin = clock.instant();
        try {
            return retries.call(() -> breaker.call(() -> read(http.send(URI.create(to.url() + path), request(to)))));
        } catch (SourceFailure failed) {
            LOG.warning(() -> "The address register: " + failed.code() + " after " + Duration.between(begin, clock.instant()).toMillis() + " ms");
            throw failed;
        }
    }

    private static HttpRequest.Builder request(AddressSettings to) {
        HttpRequest.Builder request = HttpRequest.newBuilder().GET().header("Accept", "application/json");
        return to.apiKey() == null ? request : request.header("x-api-key", to.apiKey());
    }

    private Optional<JsonObject> read(Answer answer) {
        return switch (answer.status()) {
            case 200 -> Optional.of(AddressJson.parse(answer.body()));
            case 404, 410 -> Optional.empty();
            case 429 -> throw tooOften(answer);
            default -> throw answer.status() >= 500
                    ? new SourceUnavailable("source-http-" + answer.status(), true, "The address register answered with status " + answer.status() + ".", null)
                    : new SourceFailure("source-http-" + answer.status(), false, "The address register answered with status " + answer.status() + ".", null);
        };
    }

    private SourceFailure tooOften(Answer answer) {
        Duration rest = answer.headers().firstValue("Retry-After").filter(text -> text.matches("\\d{1,6}")).map(Long::valueOf).map(Duration::ofSeconds)
                .orElse(USUAL_REST);
        quietUntil = clock.instant().plus(rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest);
        return new SourceFailure("source-busy", true, "The address register is asked too often.", null);
    }

    private static void append(StringBuilder query, String name, String value) {
        if (value != null && !value.isBlank()) {
            query.append(name).append('=').append(URLEncoder.encode(value.strip(), StandardCharsets.UTF_8)).append('&');
        }
    }
}
