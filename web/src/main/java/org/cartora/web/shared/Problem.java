package org.cartora.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.cartora.shared.Detail;
import org.cartora.shared.Refusal;

/** An error as a client sees it: the status, a stable code and words for people. */
record Problem(int status, String code, String message, List<Detail> details) {

    /** The one error body of the interface. */
    record Body(Fault error) {}

    record Fault(String code, String message, List<Detail> details, String requestId, Instant timestamp) {}

    static Problem of(Refusal refusal) {
        var message = refusal.getMessage();
        return new Problem(status(refusal.kind()), refusal.code(), message == null ? "" : message, refusal.details());
    }

    static Problem invalid(List<Detail> details) {
        return new Problem(400, "VALIDATION_ERROR", "The request is not valid.", details);
    }

    /** What a bare status means, where nothing more is known. */
    static Problem of(int status) {
        return switch (status) {
            case 400 -> plain(400, "VALIDATION_ERROR", "The request is not valid.");
            case 401 -> plain(401, "UNAUTHENTICATED", "Sign in first, or the token is not accepted.");
            case 403 -> plain(403, "FORBIDDEN", "You are not allowed to do this.");
            case 404 -> plain(404, "NOT_FOUND", "There is nothing at this address.");
            case 405 -> plain(405, "METHOD_NOT_ALLOWED", "This address does not answer that method.");
            case 406 -> plain(406, "NOT_ACCEPTABLE", "None of the accepted media types is available here.");
            case 408 -> plain(408, "TOO_SLOW", "The body came too slowly.");
            case 409 -> plain(409, "CONFLICT", "The request conflicts with the present state.");
            case 412 -> plain(412, "VERSION_CONFLICT", "It was changed in the meantime; read it again.");
            case 413 -> plain(413, "TOO_LARGE", "The body is too large.");
            case 415 -> plain(415, "UNSUPPORTED_MEDIA_TYPE", "This media type is not understood here.");
            case 421 -> plain(421, "MISDIRECTED", "This server does not answer for that host.");
            case 428 -> plain(428, "VERSION_REQUIRED", "Send If-Match with the version you read.");
            case 429 -> plain(429, "RATE_LIMITED", "Too many requests; try again later.");
            case 503 -> plain(503, "UNAVAILABLE", "The shop is not available at the moment; try again.");
            default ->
                status >= 400 && status < 500
                        ? plain(status, "VALIDATION_ERROR", "The request is not valid.")
                        : plain(500, "INTERNAL", "Something went wrong on our side.");
        };
    }

    Body body(String requestId) {
        return new Body(new Fault(code, message, details, requestId, Instant.now()));
    }

    /** The whole answer, for where JAX-RS is not reached. */
    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var id = RequestIds.idOf(request);
        response.setStatus(status);
        response.setHeader(RequestIds.HEADER, id);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json;charset=UTF-8");
        if (status == 401) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"cartora\"");
        }
        response.getOutputStream().write(Json.MAPPER.writeValueAsBytes(body(id)));
    }

    private static Problem plain(int status, String code, String message) {
        return new Problem(status, code, message, List.of());
    }

    private static int status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case STALE -> 412;
            case TOO_SLOW -> 408;
            case TOO_LARGE -> 413;
            case BUSINESS_RULE -> 422;
            case PRECONDITION_REQUIRED -> 428;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
        };
    }
}
