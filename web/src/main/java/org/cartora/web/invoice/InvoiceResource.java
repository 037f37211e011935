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

/** The invoice of one's own order; a guest sends its X-Order-Token. */
@ApplicationScoped
@Path("orders/{number}/invoice")
@Produces(MediaType.APPLICATION_JSON)
public class InvoiceResource {

    private static final String TOKEN = "X-Order-Token";

    @EJB
    Invoicing invoicing;

    @Inject
    Caller caller;

    @GET
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    @Operation(summary = "The invoice as a PDF, within a minute of the order")
    public Response invoice(@PathParam("number") String number, @HeaderParam(TOKEN) @Nullable String token) {
        return DocumentList.download(invoicing.file(number, viewer(token), "INVOICE"));
    }

    private Viewer viewer(@Nullable String token) {
        return new Viewer(caller.customer().orElse(null), token);
    }
}
