package org.cartora.web.shared;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cartora.shared.ColonsInAddresses;

/** Errors that never reached the API (for another host, with a body announced too long, at an unknown path) answer like the API's own. */
@WebServlet("/error")
public class ErrorPage extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger("cartora.errors");

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var problem = Problem.of(status(request));
        if (problem.status() >= 500
                && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            LOG.log(System.Logger.Level.ERROR, "request failed outside the API: " + thrown, thrown);
        }
        problem.write(request, response);
    }

    /** Asked for directly, this page is no page. */
    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        && !ColonsInAddresses.refused(request)
                ? code
                : HttpServletResponse.SC_NOT_FOUND;
    }
}
