package org.cartora.admin.interchange;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.cartora.interchange.Exports;
import org.cartora.interchange.Imports;
import org.cartora.shared.Ids;
import org.cartora.shared.NotFound;
import org.cartora.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Hands out the file of an export, or what was found in an import. */
@WebServlet("/interchange-file")
public class InterchangeDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    Imports imports;

    @EJB
    Exports exports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var export = request.getParameter("export");
            if (export == null) {
                findings(id(request.getParameter("import")), response);
            } else {
                var file = exports.file(id(export));
                begin(response, file.name());
                response.setContentLengthLong(Files.size(file.path()));
                Files.copy(file.path(), response.getOutputStream());
            }
        } catch (Refusal refusal) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void findings(UUID run, HttpServletResponse response) throws IOException {
        var part = imports.file(run, 0);
        begin(response, "import-" + run + "-errors.csv");
        var out = response.getOutputStream();
        out.write(part.content());
        for (var next = part.next(); next != null; next = part.next()) {
            part = imports.file(run, next);
            out.write(part.content());
        }
    }

    private static void begin(HttpServletResponse response, String name) {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "private, no-store");
    }

    private static UUID id(@Nullable String text) {
        return Ids.parse(text == null ? "" : text).orElseThrow(() -> NotFound.of("file"));
    }
}
