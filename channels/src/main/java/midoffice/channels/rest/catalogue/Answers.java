package midoffice.channels.rest.catalogue;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyOrderStrategy;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import midoffice.crm.api.common.Language;

/** Answers with an ETag over the very bytes that are sent, so that a client asks often and downloads seldom. */
final class Answers {

    private static final Jsonb JSON = JsonbBuilder.create(new JsonbConfig()
            .withPropertyOrderStrategy(PropertyOrderStrategy.LEXICOGRAPHICAL));
    private static final String VARY = "Accept, Accept-Language";
    private static final int SECONDS = 60;
    private static final int TAG_BYTES = 16;

    private Answers() {
    }

    static Response of(Request request, Object body, Language language) {
        return of(request, JSON.toJson(body), MediaType.APPLICATION_JSON_TYPE, language);
    }

    /** @param language null for what is in all languages at once */
    static Response of(Request request, String body, MediaType type, Language language) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        EntityTag tag = new EntityTag(HexFormat.of().formatHex(sha256(bytes), 0, TAG_BYTES));
        CacheControl cache = new CacheControl();
        cache.setMaxAge(SECONDS);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.tag(tag).cacheControl(cache).header(HttpHeaders.VARY, VARY).build();
        }
        return Response.ok(bytes, type.withCharset("UTF-8")).language(language == null ? null : language.code()).tag(tag)
                .cacheControl(cache).header(HttpHeaders.VARY, VARY).build();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
