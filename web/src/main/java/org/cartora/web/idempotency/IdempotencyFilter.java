package org.cartora.web.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.cartora.idempotency.Answer;
import org.cartora.idempotency.Idempotency;
import org.cartora.shared.Invalid;
import org.cartora.web.shared.Caller;
import org.cartora.web.shared.CsrfGuard;
import org.jspecify.annotations.Nullable;

/**
 * Claims the key before the resource runs and keeps its answer afterwards: 2xx and 422 with their body; any other answer
 * frees the key, so that a retry tries again.
 */
@Provider
@Idempotent
@Priority(Priorities.USER)
public class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter, WriterInterceptor {

    /** Where a resource finds the claim, to derive ids from it that a retry finds again. */
    public static final String CLAIM = "cartora.idempotency.claim";

    private static final int MOST_BYTES = 1 << 20;

    @Inject
    Idempotency idempotency;

    @Inject
    Caller caller;

    /** The key of a running request within its scope. */
    public record Claim(String scope, String key) {}

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var key = request.getHeaderString("Idempotency-Key");
        if (key == null) {
            return;
        }
        if (!key.matches("[\\x21-\\x7e]{1,255}")) {
            throw Invalid.field("Idempotency-Key", "must be 1 to 255 visible characters");
        }
        var body = request.getEntityStream().readNBytes(MOST_BYTES);
        request.setEntityStream(new ByteArrayInputStream(body));
        var claim = new Claim(scope(request), key);
        var earlier = idempotency.claim(claim.scope(), key, hash(body));
        if (earlier.isPresent()) {
            request.abortWith(replay(earlier.get()));
        } else {
            request.setProperty(CLAIM, claim);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var claim = (@Nullable Claim) request.getProperty(CLAIM);
        if (claim == null) {
            return;
        }
        var status = response.getStatus();
        if (status / 100 != 2 && status != 422) {
            request.removeProperty(CLAIM);
            idempotency.release(claim.scope(), claim.key());
        } else if (!response.hasEntity()) {
            request.removeProperty(CLAIM);
            idempotency.answered(claim.scope(), claim.key(), new Answer(status, kept(response), new byte[0]));
        } else {
            request.setProperty("cartora.idempotency.status", status);
            request.setProperty("cartora.idempotency.headers", kept(response));
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        var claim = (@Nullable Claim) context.getProperty(CLAIM);
        var status = (@Nullable Integer) context.getProperty("cartora.idempotency.status");
        if (claim == null || status == null) {
            context.proceed();
            return;
        }
        var wire = context.getOutputStream();
        var bytes = new ByteArrayOutputStream();
        context.setOutputStream(bytes);
        context.proceed();
        var headers = new HashMap<>((Map<String, String>) context.getProperty("cartora.idempotency.headers"));
        idempotency.answered(claim.scope(), claim.key(), new Answer(status, headers, bytes.toByteArray()));
        wire.write(bytes.toByteArray());
    }

    private String scope(ContainerRequestContext request) {
        var who = caller.customer().map(Object::toString).orElseGet(() -> {
            var cart = request.getHeaderString("X-Cart-Token");
            var cookie = request.getCookies().get(CsrfGuard.CART_COOKIE);
            return cart != null ? cart : cookie == null ? "guest" : cookie.getValue();
        });
        return who + " " + request.getUriInfo().getPath();
    }

    private static Map<String, String> kept(ContainerResponseContext response) {
        var headers = new HashMap<String, String>();
        for (var name : new String[] {"Location", "ETag", "X-Order-Token", "X-Cart-Token", "Content-Type"}) {
            var value = response.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }

    private static Response replay(Answer answer) {
        var response = Response.status(answer.status());
        answer.headers().forEach(response::header);
        response.header("Idempotency-Replayed", "true");
        return answer.body().length == 0
                ? response.build()
                : response.entity(answer.body()).build();
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(new String(body, UTF_8), e);
        }
    }
}
