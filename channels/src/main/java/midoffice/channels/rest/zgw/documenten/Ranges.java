package midoffice.channels.rest.zgw.documenten;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import midoffice.dossier.api.register.DocumentRegister.Content;

/**
 * The part of a content that a client asks for (RFC 9110, section 14): {@code bytes=a-b}, {@code bytes=a-} or the last bytes,
 * {@code bytes=-n}. Several parts at once, and what is no range, are answered in full, as the RFC allows.
 */
final class Ranges {

    private static final Ranges NONE = new Ranges(false, 0, Long.MAX_VALUE);
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");
    private static final int BUFFER = 64 * 1024;

    private final boolean asked;
    private final long offset;
    private final long last;

    private Ranges(boolean asked, long offset, long last) {
        this.asked = asked;
        this.offset = offset;
        this.last = last;
    }

    /** @param ifRange state that the client has a part of; contents carry no tag, so that it never is the one we have */
    static Ranges of(String range, String ifRange) {
        Matcher one = ONE.matcher(range == null || ifRange != null ? "" : range.strip());
        if (!one.matches() || one.group(1).isEmpty() && one.group(2).isEmpty()) {
            return NONE;
        }
        if (one.group(1).isEmpty()) {
            long count = Long.parseLong(one.group(2));
            // none of the last bytes: begins where no content is
            return count == 0 ? new Ranges(true, Long.MAX_VALUE, Long.MAX_VALUE) : new Ranges(true, -count, Long.MAX_VALUE);
        }
        long first = Long.parseLong(one.group(1));
        long last = one.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(one.group(2));
        return first > last ? NONE : new Ranges(true, first, last);
    }

    /** @return place to open the content at; negative counts from its end */
    long offset() {
        return offset;
    }

    /** @return whether a part was asked for */
    boolean isAsked() {
        return asked;
    }

    /** @return place of the first byte to send; the size or more when there is none */
    long first(long size) {
        return offset < 0 ? Math.max(0, size + offset) : offset;
    }

    /** @return place of the last byte to send */
    long end(long size) {
        return Math.min(last, size - 1);
    }

    /**
     * @param content opened at the offset
     * @throws WebApplicationException 416 when the content has nothing there
     */
    Response answer(Content content) throws IOException {
        long size = content.size();
        long first = first(size);
        if (asked && first >= size) {
            content.stream().close();
            throw new WebApplicationException(Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header("Content-Range", "bytes */" + size).build());
        }
        long end = end(size);
        long length = end - first + 1;
        StreamingOutput body = out -> {
            try (InputStream in = content.stream()) {
                send(in, out, length);
            }
        };
        String name = content.fileName() == null || content.fileName().isEmpty() ? "document" : content.fileName();
        String type = content.mediaType() == null ? "application/octet-stream" : content.mediaType();
        Response.ResponseBuilder answer = Response.status(asked ? 206 : 200).entity(body).type(type)
                .header(HttpHeaders.CONTENT_LENGTH, length).header("Accept-Ranges", "bytes").header(HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
        return asked ? answer.header("Content-Range", "bytes " + first + "-" + end + "/" + size).build() : answer.build();
    }

    static void send(InputStream in, OutputStream out, long length) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = length;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                throw new EOFException("The content ends " + left + " bytes too early");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }
}
