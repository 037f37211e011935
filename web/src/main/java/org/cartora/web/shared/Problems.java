package org.cartora.web.shared;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.cartora.limit.RateLimited;
import org.cartora.serverlog.LogContext;
import org.cartora.shared.Detail;
import org.cartora.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Turns whatever was thrown into the one error body; only what nobody expected is logged with its trace, once. */
@Provider
public class Problems implements ExceptionMapper<Throwable> {

    private static final System.Logger SECURITY = System.getLogger("cartora.security");
    private static final System.Logger LOG = System.getLogger("cartora.errors");

    @Context
    private @Nullable SecurityContext security;

    @Context
    private @Nullable HttpHeaders request;

    @Override
    public Response toResponse(Throwable thrown) {
        var problem = problem(thrown);
        if (problem.status() >= 500) {
            LOG.log(System.Logger.Level.ERROR, "request failed: " + thrown, thrown);
        }
        var answer = answer(problem);
        if (thrown instanceof RateLimited limited) {
            answer.header(HttpHeaders.RETRY_AFTER, null).header(HttpHeaders.RETRY_AFTER, limited.retryAfter());
        }
        if (thrown instanceof WebApplicationException refused) {
            var allow = refused.getResponse().getHeaderString(HttpHeaders.ALLOW);
            if (allow != null) {
                answer.header(HttpHeaders.ALLOW, allow);
            }
        }
        return answer.build();
    }

    /** The answer to a refusal, for a resource that has more to say with it, such as a cookie to drop. */
    public static Response.ResponseBuilder answer(Refusal refusal) {
        return answer(Problem.of(refusal));
    }

    static Response.ResponseBuilder answer(Problem problem) {
        var requestId = Objects.requireNonNullElse(LogContext.requestId(), "");
        LogContext.fact("error_code", problem.code());
        if (problem.status() == 401 || problem.status() == 403) {
            SECURITY.log(System.Logger.Level.WARNING, "refused: " + problem.code());
        }
        var answer = Response.status(problem.status())
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem.body(requestId));
        switch (problem.status()) {
            case 401 -> answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"cartora\"");
            case 429, 503 -> answer.header(HttpHeaders.RETRY_AFTER, "5");
            default -> {}
        }
        return answer;
    }

    private Problem problem(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            var known = known(cause);
            if (known != null) {
                return known;
            }
        }
        return Problem.of(500);
    }

    private @Nullable Problem known(Throwable cause) {
        return switch (cause) {
            case Refusal refusal -> Problem.of(refusal);
            case ConstraintViolationException invalid -> Violations.problem(invalid);
            case EJBAccessException denied -> denied();
            case ForbiddenException denied -> denied();
            case WebApplicationException refused -> of(refused);
            case ConnectException down -> Problem.of(503);
            case SQLException sql -> sql(sql);
            case EJBException wrapper -> null;
            default ->
                switch (cause.getClass().getSimpleName()) {
                    case "OptimisticLockException" -> stale();
                    case "HeaderValueException" -> Problem.of(400);
                    default -> null;
                };
        };
    }

    private Problem denied() {
        return Problem.of(security == null || security.getUserPrincipal() == null ? 401 : 403);
    }

    /** Without If-Match two writers met by chance: a conflict, which a retry settles. */
    private Problem stale() {
        var conditional = request != null && request.getHeaderString(HttpHeaders.IF_MATCH) != null;
        return Problem.of(conditional ? 412 : 409);
    }

    private static @Nullable Problem sql(SQLException e) {
        var state = Objects.requireNonNullElse(e.getSQLState(), "");
        if (state.equals("23505") || state.startsWith("40")) {
            return Problem.of(409);
        }
        return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53") ? Problem.of(503) : null;
    }

    private static Problem of(WebApplicationException e) {
        var status = e.getResponse().getStatus();
        if (e.getClass().getName().startsWith("org.glassfish.jersey.server.ParamException$")) {
            return parameter(e);
        }
        return Problem.of(status);
    }

    /** JAX-RS answers 404 for a query parameter of the wrong form; the contract calls that invalid input. */
    private static Problem parameter(WebApplicationException e) {
        if (e.getClass().getSimpleName().equals("PathParamException")) {
            return Problem.of(404);
        }
        try {
            var name = (String) e.getClass().getMethod("getParameterName").invoke(e);
            return Problem.invalid(List.of(new Detail(name, "has the wrong form")));
        } catch (ReflectiveOperationException unknown) {
            LOG.log(System.Logger.Level.DEBUG, "parameter without a name", unknown);
            return Problem.of(400);
        }
    }
}
