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

/** The documents of any order, for those who run the shop. */
@ApplicationScoped
@Path("admin/orders/{number}/documents")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(May.SEE_ORDERS)
public class DocumentDeskResource {

    @EJB
    Invoicing invoicing;

    @GET
    @Operation(summary = "Invoice and credit notes of an order")
    public DocumentList documents(@PathParam("number") String number) {
        return new DocumentList(invoicing.documents(number));
    }

    @GET
    @Path("{document}")
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    @Operation(summary = "An invoice or a credit note by its number, as a PDF")
    public Response document(@PathParam("number") String number, @PathParam("document") String document) {
        return DocumentList.download(invoicing.file(number, document));
    }
}
