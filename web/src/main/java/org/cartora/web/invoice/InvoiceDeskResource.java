package org.cartora.web.invoice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cartora.invoice.Invoicing;
import org.cartora.shared.May;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The invoice of any order, for those who run the shop. */
@ApplicationScoped
@Path("admin/orders/{number}/invoice")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(May.SEE_ORDERS)
public class InvoiceDeskResource {

    @EJB
    Invoicing invoicing;

    @GET
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    @Operation(summary = "The invoice as a PDF, within a minute of the order")
    public Response invoice(@PathParam("number") String number) {
        return DocumentList.download(invoicing.file(number, "INVOICE"));
    }
}
