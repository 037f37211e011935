package org.cartora.web.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanismHandler;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContextWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.cartora.limit.Limits;
import org.cartora.web.shared.Answers;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Where every request comes in, before any filter: its address is counted before its token is looked at, its person as soon
 * as the token is known to be good. Behind it lies the server's own check of tokens.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class ApiGate implements HttpAuthenticationMechanismHandler {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final String BEARER = "bearer";

    @Inject
    Limits limits;

    @Inject
    HttpAuthenticationMechanism tokens;

    @Inject
    Answers answers;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        var visit = limits.enter(request);
        boolean named = request.getHeader("Authorization") != null;
        if (!visit.counted() && named) {
            visit = limits.attempt(visit, BEARER); // to look at a token costs the same wherever it comes
        }
        visit.headers().forEach(response::setHeader);
        if (visit.refused()) {
            return refuse(request, response, TOO_MANY_REQUESTS);
        }
        if (!named) {
            // what the server's check says of a request without a token, after looking for one
            return context.doNothing();
        }
        var status = tokens.validateRequest(request, response, new AnsweredHere(context));
        if (status == AuthenticationStatus.SEND_FAILURE) {
            limits.refused(Limits.BAD_TOKEN, visit);
            return refuse(request, response, HttpServletResponse.SC_UNAUTHORIZED);
        }
        if (context.getCallerPrincipal() instanceof JsonWebToken token) {
            var person = limits.signedIn(visit, token.getSubject());
            person.headers().forEach(response::setHeader);
            return person.refused() ? refuse(request, response, TOO_MANY_REQUESTS) : status;
        }
        return status;
    }

    private AuthenticationStatus refuse(HttpServletRequest request, HttpServletResponse response, int status) {
        try {
            answers.refuse(request, response, status);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    @Override
    public AuthenticationStatus secureResponse(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        return tokens.secureResponse(request, response, context);
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        tokens.cleanSubject(request, response, context);
    }

    /** The server's check only says that a token is not accepted; the answer is the gate's. */
    private static final class AnsweredHere extends HttpMessageContextWrapper {

        AnsweredHere(HttpMessageContext context) {
            super(context);
        }

        @Override
        public AuthenticationStatus responseUnauthorized() {
            return AuthenticationStatus.SEND_FAILURE;
        }
    }
}
