package midoffice.channels.rest.broker;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import midoffice.crm.api.common.DomainException;

/** The version a caller saw, from its {@code If-Match} header. */
final class IfMatch {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private IfMatch() {
    }

    /**
     * @param header as sent, null when absent
     * @return the version, null when the caller does not care
     * @throws DomainException.Stale {@code work-order-changed} for a tag this door never gave: it cannot match. A weak tag is such a one too
     *         (RFC 9110, 13.1.1)
     */
    static Long version(String header) {
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            return null;
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new DomainException.Stale("work-order-changed", "The tag in If-Match is not the current one");
        }
        return Long.valueOf(tag.group(1));
    }
}
