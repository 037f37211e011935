package org.cartora.admin.shared;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cartora.shared.ColonsInAddresses;

/** The page that says what went wrong in plain words. It needs nothing of Faces, which may be what failed. */
@WebServlet("/error")
public class ErrorPage extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ErrorPage.class.getName());

    private static final String OTHER = """
        <form method="post" action="${base}/sign-out">
          <button class="button button-quiet" type="submit">Sign in with another account</button>
        </form>\
        """;

    /** What the shop says at an address that it does not know. */
    private static final String NOTHING = """
        {"error":{"code":"NOT_FOUND","message":"There is nothing at this address.","details":[],"request_id":"%s",\
        "timestamp":"%s"}}""";

    @Inject
    private transient SafeAnswers answers;

    private record Text(String title, String explanation) {}

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var elsewhere = answers.areElsewhere(request);
        var code = elsewhere ? 404 : status(request);
        var id = RequestIds.of(request);
        if (code != 404 && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            LOG.log(Level.SEVERE, "Request " + id + " of the console failed", thrown);
        }
        response.setStatus(code);
        response.setHeader("X-Request-Id", id);
        // what failed may have taken all headers back
        answers.protect(request, response);
        if (elsewhere) {
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter().print(NOTHING.formatted(id, Instant.now()));
        } else {
            page(code, id, response);
        }
    }

    private void page(int code, String id, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(SafeAnswers.POLICY, SafeAnswers.plainPage());
        var text = text(code);
        response.getWriter()
                .print(template()
                        .replace("${other}", code == 403 || code == 401 ? OTHER : "")
                        .replace("${base}", getServletContext().getContextPath())
                        .replace("${code}", String.valueOf(code))
                        .replace("${title}", text.title)
                        .replace("${explanation}", text.explanation)
                        .replace("${id}", id));
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                        && !ColonsInAddresses.refused(request)
                ? status
                : 404;
    }

    private static Text text(int code) {
        return switch (code) {
            case 401, 403 ->
                new Text(
                        "This page is not for your role",
                        "The console is for the shop's staff: support, managers and administrators. If you should have"
                                + " access, ask an administrator to give your account the role.");
            case 404 ->
                new Text(
                        "There is no such page",
                        "It may have been moved or removed, or the address has a typing error.");
            case 409 ->
                new Text(
                        "That is not possible now",
                        "What you asked for does not fit the present state. Go back and look again.");
            case 421 -> new Text("This is not the console's address", "Open it by the address that you were given.");
            case 429 -> new Text("That was a little fast", "Please wait a moment and load the page again.");
            case 503 ->
                new Text("A part of the shop is not available", "Please try again in a moment. Nothing was changed.");
            default ->
                new Text(
                        "Something went wrong on our side",
                        "Nothing was changed. If it happens again, tell your administrator the number below.");
        };
    }

    private String template() throws IOException {
        try (var in =
                Objects.requireNonNull(getServletContext().getResourceAsStream("/WEB-INF/templates/error.html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
