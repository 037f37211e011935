package org.cartora.web.shared;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.cartora.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Entity tags: of public answers, so that they need not be sent twice, and of versions, so that nobody overwrites news. */
public final class ETags {

    private static final Pattern VERSION = Pattern.compile("\"v(\\d{1,18})(?:-[A-Za-z0-9_-]+)?\"");

    private static final int STALE = Response.Status.PRECONDITION_FAILED.getStatusCode();

    private ETags() {}

    /** 200 with the JSON, or 304 where the client has this very answer; kept by anybody for so many seconds. */
    public static Response answer(Request request, Object entity, int maxAgeSeconds) {
        return answer(request, json(entity), maxAgeSeconds);
    }

    /** The same for JSON bytes that a cache holds ready. */
    public static Response answer(Request request, byte[] json, int maxAgeSeconds) {
        return answer(request, json, new EntityTag(hash(json)), maxAgeSeconds);
    }

    /** The same with a tag that was made before. */
    public static Response answer(Request request, byte[] json, EntityTag tag, int maxAgeSeconds) {
        var known = known(request, tag);
        var answer = known != null ? known : Response.ok(json, MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"));
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + maxAgeSeconds)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING + ", " + HttpHeaders.AUTHORIZATION)
                .build();
    }

    /** The beginning of a 304 where the client has this version, or null; refuses an If-Match of another version. */
    public static Response.@Nullable ResponseBuilder known(Request request, EntityTag tag) {
        var known = request.evaluatePreconditions(tag);
        if (known != null && known.clone().build().getStatus() == STALE) {
            throw stale();
        }
        return known;
    }

    /** A view as the bytes that would be sent. */
    public static byte[] json(Object entity) {
        try {
            return Json.MAPPER.writeValueAsBytes(entity);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException("not JSON: " + entity.getClass(), e);
        }
    }

    /** The tag of one version of a thing that is changed with If-Match. */
    public static EntityTag version(long version) {
        return new EntityTag("v" + version);
    }

    /** The tag of a public answer about a thing that is changed with If-Match: it changes with any of both. */
    public static EntityTag version(long version, byte[] json) {
        return new EntityTag("v" + version + "-" + hash(json));
    }

    /** The version in If-Match; refuses its absence with 428 and another form than ours with 412. */
    public static long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            var needed = Problem.of(428);
            throw new Refusal(Refusal.Kind.PRECONDITION_REQUIRED, needed.code(), needed.message(), List.of());
        }
        var text = ifMatch.strip().replaceFirst("^W/", "");
        var version = VERSION.matcher(text);
        if (version.matches()) {
            return Long.parseLong(version.group(1));
        }
        throw stale();
    }

    private static Refusal stale() {
        var stale = Problem.of(STALE);
        return new Refusal(Refusal.Kind.STALE, stale.code(), stale.message(), List.of());
    }

    /** The value of a tag for this content, without its quotes. */
    public static String hash(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new String(Base64.getUrlEncoder().withoutPadding().encode(digest), US_ASCII).substring(0, 22);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
