package org.cartora.web.invoice;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cartora.invoice.Invoicing;
import org.cartora.order.Viewer;
import org.cartora.web.shared.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The documents of one's own order; a guest sends its X-Order-Token. */
@ApplicationScoped
@Path("orders/{number}/documents")
@Produces(MediaType.APPLICATION_JSON)
public class DocumentsResource {

    private static final String TOKEN = "X-Order-Token";

    @EJB
    Invoicing invoicing;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "Invoice and credit notes of an order")
    public DocumentList documents(@PathParam("number") String number, @HeaderParam(TOKEN) @Nullable String token) {
        return new DocumentList(invoicing.documents(number, viewer(token)));
    }

    @GET
    @Path("{document}")
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    @Operation(summary = "An invoice or a credit note by its number, as a PDF")
    public Response document(
            @PathParam("number") String number,
            @HeaderParam(TOKEN) @Nullable String token,
            @PathParam("document") String document) {
        return DocumentList.download(invoicing.file(number, viewer(token), document));
    }

    private Viewer viewer(@Nullable String token) {
        return new Viewer(caller.customer().orElse(null), token);
    }
}
