package org.cartora.admin.shared;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.cartora.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** The one place where the console meets a "no": it becomes a message on the page, and what was typed stays. */
public class RefusalHandler extends ExceptionHandlerWrapper {

    private static final Logger LOG = Logger.getLogger(RefusalHandler.class.getName());

    public RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            var queued = events.next().getContext();
            var faces = queued.getContext();
            events.remove();
            if (!faces.getResponseComplete()) {
                answer(faces, queued.getException(), queued.getPhaseId());
            }
        }
    }

    private static void answer(FacesContext faces, Throwable thrown, PhaseId phase) {
        if (find(thrown, ViewExpiredException.class) != null) {
            reload(faces);
            return;
        }
        var messages = messages(thrown);
        if (messages.isEmpty()) {
            fail(faces, thrown);
        } else if (phase.equals(PhaseId.RENDER_RESPONSE) || phase.equals(PhaseId.RESTORE_VIEW) || building(faces)) {
            sendError(faces, status(thrown));
        } else {
            messages.forEach(message -> faces.addMessage(null, message));
            faces.validationFailed();
            faces.renderResponse();
        }
    }

    /** A page that was asked for by its address and whose subject is not there has nothing to show. */
    private static boolean building(FacesContext faces) {
        return !faces.isPostback();
    }

    private static List<FacesMessage> messages(Throwable thrown) {
        var refusal = find(thrown, Refusal.class);
        if (refusal != null) {
            return refusal(refusal);
        }
        var invalid = find(thrown, ConstraintViolationException.class);
        if (invalid != null) {
            return invalid.getConstraintViolations().stream()
                    .map(violation -> message(
                            FacesMessage.SEVERITY_WARN,
                            "Please check",
                            Words.field(violation.getPropertyPath()) + " " + violation.getMessage()))
                    .toList();
        }
        if (find(thrown, EJBAccessException.class) != null) {
            return List.of(message(FacesMessage.SEVERITY_WARN, "Not allowed", "Your role does not include this."));
        }
        return List.of();
    }

    private static List<FacesMessage> refusal(Refusal refusal) {
        var title = switch (refusal.kind()) {
            case INVALID -> "Please check";
            case STALE -> "Changed by somebody else";
            case CONFLICT, BUSINESS_RULE -> "Not possible";
            case FORBIDDEN, UNAUTHENTICATED -> "Not allowed";
            case NOT_FOUND -> "Not found";
            default -> "That did not work";
        };
        if (refusal.details().isEmpty()) {
            return List.of(message(FacesMessage.SEVERITY_WARN, title, refusal.getMessage()));
        }
        return refusal.details().stream()
                .map(detail ->
                        message(FacesMessage.SEVERITY_WARN, title, Words.of(detail.field()) + " " + detail.message()))
                .toList();
    }

    private static FacesMessage message(Severity severity, String title, @Nullable String text) {
        return new FacesMessage(severity, title, text == null ? "" : text);
    }

    private static int status(Throwable thrown) {
        var refusal = find(thrown, Refusal.class);
        if (refusal == null) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        return switch (refusal.kind()) {
            case NOT_FOUND, INVALID -> HttpServletResponse.SC_NOT_FOUND;
            case FORBIDDEN, UNAUTHENTICATED -> HttpServletResponse.SC_FORBIDDEN;
            case UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            default -> HttpServletResponse.SC_CONFLICT;
        };
    }

    private static void fail(FacesContext faces, Throwable thrown) {
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        var id = RequestIds.of(request);
        LOG.log(Level.SEVERE, "Request " + id + " of the console failed at " + request.getRequestURI(), thrown);
        if (faces.getPartialViewContext().isAjaxRequest()
                && !faces.getExternalContext().isResponseCommitted()) {
            faces.addMessage(
                    null,
                    message(
                            FacesMessage.SEVERITY_ERROR,
                            "Something went wrong",
                            "Nothing was changed. If it happens again, tell your administrator this number: " + id));
            faces.renderResponse();
        } else {
            sendError(faces, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    /** The page was left open too long to go on with: it is loaded anew. */
    private static void reload(FacesContext faces) {
        var external = faces.getExternalContext();
        var request = (HttpServletRequest) external.getRequest();
        try {
            var query = request.getQueryString();
            external.redirect(request.getRequestURI() + (query == null ? "" : "?" + query));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sendError(FacesContext faces, int status) {
        var external = faces.getExternalContext();
        try {
            if (!external.isResponseCommitted()) {
                external.responseReset();
                external.responseSendError(status, null);
            }
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T extends Throwable> @Nullable T find(@Nullable Throwable thrown, Class<T> type) {
        return Stream.iterate(thrown, t -> t != null, t -> t == null ? null : t.getCause())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }
}
