package org.cartora.admin.identity;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cartora.admin.shared.RequestIds;
import org.cartora.identity.EndedSessions;
import org.jspecify.annotations.Nullable;

/**
 * Signs staff in by OpenID Connect (authorization code flow with PKCE).
 *
 * <p>The person is kept in a session attribute of our own and named to the container on every request: the container's
 * own memory of the caller loses it under concurrent requests and answers 403.
 */
@ApplicationScoped
public class ConsoleSignIn implements HttpAuthenticationMechanism {

    static final String CALLBACK = "/callback";
    static final String PERSON = "org.cartora.admin.person";

    private static final int SECONDS_TO_SIGN_IN = 1_800;
    private static final String FLOW = "org.cartora.admin.flow";
    private static final String LOCK = "org.cartora.admin.lock";
    private static final Logger LOG = Logger.getLogger(ConsoleSignIn.class.getName());

    @Inject
    IdentitySettings settings;

    @Inject
    TokenEndpoint tokens;

    @EJB
    EndedSessions ended;

    @Inject
    SessionKey key;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var session = request.getSession(false);
        if (request.getServletPath().equals(CALLBACK)) {
            return comeBack(request, response, context, session);
        }
        var person = session == null || !key.fits(session, request) ? null : signedIn(session);
        if (person != null) {
            request.setAttribute(RequestIds.ACTOR, person.person().id());
            return context.notifyContainerAboutLogin(
                    new CallerPrincipal(person.person().login()), person.roles());
        }
        return context.isProtected() ? sendAway(request, response, context) : context.doNothing();
    }

    /** Ends the session here, and then at the identity provider. */
    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var session = request.getSession(false);
        var person = session == null ? null : (SignedIn) session.getAttribute(PERSON);
        if (session != null) {
            session.invalidate();
        }
        if (person != null && !endedThere(person)) {
            // the browser asks the provider itself, which asks the person: no token is in the address
            var goodbye = Map.of(
                    "client_id", settings.clientId(), "post_logout_redirect_uri", settings.page("/signed-out.html"));
            context.redirect(settings.endpoint("logout", goodbye));
        }
    }

    private boolean endedThere(SignedIn person) {
        try {
            tokens.end(person);
            return true;
        } catch (TokenEndpoint.Unreachable e) {
            LOG.log(Level.WARNING, "A sign-out did not reach the identity provider", e);
            return false;
        }
    }

    private AuthenticationStatus sendAway(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            return reload(request, response);
        }
        var path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        var target = ReturnPath.of(path, "GET".equals(request.getMethod()) ? request.getQueryString() : null);
        var flow = SignInFlow.to(target);
        var session = request.getSession(true);
        if (session.isNew()) {
            session.setMaxInactiveInterval(SECONDS_TO_SIGN_IN); // most of those that never come back are no people
        }
        session.setAttribute(FLOW, flow);
        response.setHeader("Cache-Control", "no-store");
        return context.redirect(settings.endpoint("auth", flow.question(settings.clientId(), settings.callback())));
    }

    /** The session ended under an open page: the page is loaded anew, which leads to signing in. */
    private AuthenticationStatus reload(HttpServletRequest request, HttpServletResponse response) {
        var page = settings.page(ReturnPath.ofReferer(request.getHeader("Referer"), settings.page("")));
        response.setContentType("text/xml;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        try {
            response.getWriter()
                    .print("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                            + page.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;")
                            + "\"></redirect></partial-response>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private AuthenticationStatus comeBack(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context,
            @Nullable HttpSession session) {
        var flow = session == null ? null : (SignInFlow) session.getAttribute(FLOW);
        var code = request.getParameter("code");
        if (session == null || flow == null || code == null || !flow.answeredBy(request.getParameter("state"))) {
            return context.redirect(settings.page(ReturnPath.HOME));
        }
        session.removeAttribute(FLOW);
        try {
            var person = tokens.exchange(code, flow);
            if (person.isPresent()) {
                request.changeSessionId();
                session.setAttribute(LOCK, new ReentrantLock());
                session.setAttribute(PERSON, person.get());
                session.setMaxInactiveInterval(request.getServletContext().getSessionTimeout() * 60);
                key.give(session, response);
                return context.redirect(settings.page(flow.target()));
            }
            return context.redirect(settings.page("/sign-in-failed.html"));
        } catch (TokenEndpoint.Unreachable e) {
            LOG.log(Level.WARNING, "Signing in failed", e);
            return context.redirect(settings.page("/sign-in-failed.html"));
        }
    }

    private @Nullable SignedIn signedIn(HttpSession session) {
        var person = (SignedIn) session.getAttribute(PERSON);
        if (person != null && ended.has(person.person().session())) {
            session.invalidate();
            return null;
        }
        return person == null || Instant.now().isBefore(person.until()) ? person : refreshed(session, person);
    }

    /** One of several requests at once asks the provider; the others take what it was told. */
    private @Nullable SignedIn refreshed(HttpSession session, SignedIn old) {
        var lock = (ReentrantLock) session.getAttribute(LOCK);
        lock.lock();
        try {
            var now = (SignedIn) session.getAttribute(PERSON);
            if (now == null || Instant.now().isBefore(now.until())) {
                return now;
            }
            var renewed = ask(old);
            renewed.ifPresentOrElse(
                    person -> session.setAttribute(PERSON, person), () -> session.removeAttribute(PERSON));
            return renewed.orElse(null);
        } finally {
            lock.unlock();
        }
    }

    private Optional<SignedIn> ask(SignedIn old) {
        try {
            return tokens.refresh(old);
        } catch (TokenEndpoint.Unreachable e) {
            LOG.log(Level.WARNING, "Could not confirm a signed-in person", e);
            return old.inGrace(Instant.now()) ? Optional.of(old) : Optional.empty();
        }
    }
}
