package midoffice.channels.rest.zgw;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import midoffice.crm.api.common.DomainException;

/**
 * Entity tags: the version of the entry, and a checksum of what was answered. A change asks only that the version still stands; a cache that
 * everything is the same, also what hangs on the entry.
 */
public final class EntryTag {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"v(\\d{1,18})(?:-[0-9a-f]+)?\"");

    private EntryTag() {
    }

    /** The tag of an entry whose answer reads {@code body}. */
    public static String of(long version, String body) {
        CRC32 sum = new CRC32();
        sum.update(body.getBytes(StandardCharsets.UTF_8));
        return "v" + version + "-" + Long.toHexString(sum.getValue());
    }

    /**
     * @return the version in the header, null when any version will do
     * @throws DomainException.Stale {@code changed} for a tag that this door never gave
     */
    static Long version(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return null;
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new DomainException.Stale("changed", "The tag in If-Match is not the current one");
        }
        return Long.valueOf(tag.group(1));
    }
}
