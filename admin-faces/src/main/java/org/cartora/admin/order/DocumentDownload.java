package org.cartora.admin.order;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cartora.invoice.Invoicing;
import org.cartora.shared.Refusal;

/** Hands an invoice or a credit note out as a file. */
@WebServlet("/order-document")
public class DocumentDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    Invoicing invoicing;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var file = invoicing.file(
                    String.valueOf(request.getParameter("order")), String.valueOf(request.getParameter("document")));
            response.setContentType("application/pdf");
            response.setContentLength(file.content().length);
            response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
            response.getOutputStream().write(file.content());
        } catch (Refusal refusal) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
