package org.cartora.admin.reporting;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cartora.reporting.ReportFormat;
import org.cartora.reporting.Reports;
import org.cartora.shared.Ids;
import org.cartora.shared.NotFound;
import org.cartora.shared.Refusal;

/** Hands a report out as a file. */
@WebServlet("/report-file")
public class ReportDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    Reports reports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var id = Ids.parse(String.valueOf(request.getParameter("id"))).orElseThrow(() -> NotFound.of("report"));
            var file = reports.file(id, ReportFormat.of(String.valueOf(request.getParameter("format"))));
            response.setContentType(file.contentType());
            response.setContentLength(file.content().length);
            response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
            response.getOutputStream().write(file.content());
        } catch (Refusal refusal) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
