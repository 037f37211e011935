package org.cartora.web.invoice;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.cartora.invoice.DocumentFile;
import org.cartora.invoice.DocumentView;

/** The documents of an order, the invoice first. */
public record DocumentList(List<DocumentView> items) {

    public DocumentList {
        items = List.copyOf(items);
    }

    static Response download(DocumentFile file) {
        return Response.ok(file.content(), "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .build();
    }
}
