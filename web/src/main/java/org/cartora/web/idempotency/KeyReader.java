package org.cartora.web.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.Priority;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.cartora.idempotency.Answer;
import org.cartora.idempotency.Idempotency;
import org.cartora.idempotency.RequestKey;
import org.cartora.shared.Invalid;
import org.cartora.web.shared.Caller;
import org.cartora.web.shared.Cookies;
import org.cartora.web.shared.Json;
import org.cartora.web.shared.JsonBodies;

/**
 * Reads the key of a request, and keeps its refusal (422) in a transaction of its own, because a refusal rolls back the one
 * of the work. Scope and request are kept as hashes: a scope holds the token of a guest's cart.
 */
@Provider
@Priority(Priorities.USER)
public class KeyReader implements ContainerRequestFilter, ContainerResponseFilter {

    @EJB
    Idempotency idempotency;

    @Inject
    KeyedRequest keyed;

    @Inject
    Caller caller;

    @Inject
    Cookies cookies;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var key = request.getHeaderString("Idempotency-Key");
        if (key == null || !isKeyed(resource.getResourceMethod())) {
            return;
        }
        if (!key.matches("[\\x21-\\x7e]{1,255}")) {
            throw Invalid.field("Idempotency-Key", "must be 1 to 255 visible characters");
        }
        var scope = hash((who(request) + ' ' + request.getUriInfo().getPath()).getBytes(UTF_8));
        if (resource.getResourceMethod().isAnnotationPresent(KeyedStream.class)) {
            keyed.keyOfStream(scope, key);
            return;
        }
        var body = JsonBodies.bytes(request.getEntityStream());
        request.setEntityStream(new ByteArrayInputStream(body));
        keyed.key(new RequestKey(scope, key, hash(body)));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        var key = keyed.key();
        if (key != null && response.getStatus() == 422 && !Answers.isKept(response.getEntity())) {
            var body = Json.MAPPER.writeValueAsBytes(response.getEntity());
            idempotency.refused(key, new Answer(422, Map.of("Content-Type", "application/json;charset=UTF-8"), body));
        }
    }

    private static boolean isKeyed(Method method) {
        return Stream.of(Idempotent.class, KeyedInSteps.class, KeyedStream.class)
                .anyMatch(method::isAnnotationPresent);
    }

    private String who(ContainerRequestContext request) {
        return caller.customer().map(Object::toString).orElseGet(() -> {
            var cart = request.getHeaderString("X-Cart-Token");
            return cart != null ? cart : cookies.read(Cookies.Name.CART).orElse("guest");
        });
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
