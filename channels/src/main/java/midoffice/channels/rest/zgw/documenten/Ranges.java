package midoffice.channels.rest.zgw.documenten;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import midoffice.dossier.api.register.DocumentRegister.Content;

/** Content sent as a stream, from a place on when the client asks so (RFC 9110, section 14); other ranges are answered in full. */
final class Ranges {

    private static final Pattern FROM = Pattern.compile("bytes=(\\d{1,18})-");

    private Ranges() {
    }

    static long start(String range) {
        Matcher from = FROM.matcher(range == null ? "" : range.strip());
        return from.matches() ? Long.parseLong(from.group(1)) : 0;
    }

    static Response answer(Content content, long from) {
        StreamingOutput body = out -> {
            try (var in = content.stream()) {
                in.transferTo(out);
            }
        };
        String name = content.fileName() == null || content.fileName().isEmpty() ? "document" : content.fileName();
        String type = content.mediaType() == null ? "application/octet-stream" : content.mediaType();
        Response.ResponseBuilder answer = Response.status(from > 0 ? 206 : 200).entity(body).type(type)
                .header(HttpHeaders.CONTENT_LENGTH, content.size() - from).header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
        return from > 0 ? answer.header("Content-Range", "bytes " + from + "-" + (content.size() - 1) + "/" + content.size()).build()
                : answer.build();
    }
}
