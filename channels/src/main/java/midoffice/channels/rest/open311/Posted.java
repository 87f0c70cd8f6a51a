package midoffice.channels.rest.open311;

import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import midoffice.complaints.api.Reports.FileReport;
import midoffice.complaints.api.Reports.More;
import midoffice.crm.api.common.Language;

/**
 * A request that an app posted. An app that got no answer posts again: the same {@code Idempotency-Key}, or the same content from the same
 * device or account within ten minutes, is one report. Who sends none of these files a new one each time.
 */
final class Posted {

    static final long WINDOW_SECONDS = 600;

    private static final Pattern ATTRIBUTE = Pattern.compile("attribute\\[([^\\]]{1,100})\\](\\[\\d*\\])?");
    private static final String DEGREES = "[+-]?\\d{1,3}(\\.\\d{1,20})?";

    private final MultivaluedMap<String, String> form;

    Posted(MultivaluedMap<String, String> form) {
        this.form = form;
    }

    /** @return the trimmed value, null when there is none */
    String value(String name) {
        String value = form.getFirst(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** @return who files, as far as the app says so, to count how fast; null when it does not */
    String sender() {
        return value("device_id") != null ? "device " + value("device_id") : value("account_id") != null ? "account " + value("account_id") : null;
    }

    /**
     * @param client    whose key it is; keys of different clients never meet
     * @param idempotency header, null when there is none
     * @throws Fault 400 for what cannot be read
     */
    FileReport command(String client, String idempotency, long epochSecond, Language language) {
        if (value("service_code") == null) {
            throw new Fault(400, "service_code: required");
        }
        UUID key;
        UUID earlier = null;
        if (idempotency != null && !idempotency.isBlank()) {
            key = key(client, "key", idempotency.strip());
        } else if (sender() != null) {
            long window = epochSecond / WINDOW_SECONDS;
            key = key(client, content(), String.valueOf(window));
            earlier = key(client, content(), String.valueOf(window - 1));
        } else {
            key = UUID.randomUUID();
        }
        String description = value("description");
        return new FileReport(key, value("service_code"), description == null ? "-" : description, degrees("lat"), degrees("long"), address(),
                value("email"), "app", language,
                new More(earlier, answers(), value("first_name"), value("last_name"), value("phone"), value("media_url")));
    }

    private String address() {
        String typed = value("address_string");
        String id = value("address_id");
        return id == null ? typed : typed == null ? "address_id " + id : typed + " (address_id " + id + ")";
    }

    private Double degrees(String name) {
        String text = value(name);
        if (text == null) {
            return null;
        }
        if (!text.matches(DEGREES)) {
            throw new Fault(400, name + ": decimal degrees WGS84, for example 51.0302");
        }
        return Double.valueOf(text);
    }

    private Map<String, List<String>> answers() {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        form.forEach((name, values) -> {
            Matcher attribute = ATTRIBUTE.matcher(name);
            if (attribute.matches()) {
                answers.computeIfAbsent(attribute.group(1), code -> new ArrayList<>()).addAll(values.stream().filter(v -> !v.isBlank()).toList());
            }
        });
        return answers;
    }

    private String content() {
        Map<String, List<String>> sorted = new TreeMap<>(form);
        sorted.remove("api_key");
        StringBuilder text = new StringBuilder();
        sorted.forEach((name, values) -> values.forEach(value -> text.append(name.length()).append(':').append(name).append(value.length())
                .append(':').append(value)));
        return text.toString();
    }

    private static UUID key(String client, String kind, String value) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : List.of(client, kind, value)) {
                digest.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
            }
            String hex = HexFormat.of().formatHex(digest.digest());
            return new UUID(Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
