package org.cartora.admin.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanismHandler;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cartora.admin.shared.SafeAnswers;
import org.cartora.limit.Limits;
import org.cartora.limit.Visit;

/**
 * Counts every request of the console and lets it through the console's own sign-in. The server's own handler is one for
 * the whole application and keeps the mechanism of whichever web module was asked first, which is the token check of the
 * API. It comes before all filters, so it also says what browsers may do with the answer.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class ConsoleGate implements HttpAuthenticationMechanismHandler {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final String SIGN_IN = "console-sign-in";

    @Inject
    Limits limits;

    @Inject
    ConsoleSignIn signIn;

    @Inject
    SafeAnswers answers;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        try {
            if (!answers.admits(request, response)) {
                return AuthenticationStatus.SEND_FAILURE;
            }
            var visit = limits.enter(request);
            if (!visit.refused() && signsIn(request, context)) {
                visit = limits.attempt(visit, SIGN_IN);
            }
            visit.headers().forEach(response::setHeader);
            if (visit.refused()) {
                return refuse(request, response, TOO_MANY_REQUESTS);
            }
            if (isAStranger(request) && !context.isProtected() && SafeAnswers.bringsABody(request)) {
                // whatever is open to strangers is asked for with an address alone
                return refuse(request, response, HttpServletResponse.SC_BAD_REQUEST);
            }
            return person(visit, request, response, context);
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
    }

    private AuthenticationStatus person(
            Visit visit, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws IOException {
        var status = signIn.validateRequest(request, response, context);
        var person = context.getCallerPrincipal();
        if (person == null) {
            return status;
        }
        var known = limits.signedIn(visit, person.getName());
        known.headers().forEach(response::setHeader);
        return known.refused() ? refuse(request, response, TOO_MANY_REQUESTS) : status;
    }

    /** Each beginning costs a session, each end a question to the identity provider. */
    private static boolean signsIn(HttpServletRequest request, HttpMessageContext context) {
        return (context.isProtected() || request.getServletPath().equals(ConsoleSignIn.CALLBACK))
                && isAStranger(request);
    }

    private static boolean isAStranger(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null || session.getAttribute(ConsoleSignIn.PERSON) == null;
    }

    private static AuthenticationStatus refuse(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException {
        if (isAStranger(request)) {
            SafeAnswers.refuse(request, response, status);
        } else {
            response.sendError(status); // staff read why, also after a form
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    @Override
    public AuthenticationStatus secureResponse(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        return signIn.secureResponse(request, response, context);
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        signIn.cleanSubject(request, response, context);
    }
}
