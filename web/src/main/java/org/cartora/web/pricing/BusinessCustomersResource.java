package org.cartora.web.pricing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.cartora.customer.CustomerGroups;
import org.cartora.pricing.Taxation;
import org.cartora.shared.Ids;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Which groups a customer belongs to, and whether he pays tax here. */
@RequestScoped
@Path("admin/customers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(May.CHANGE_CUSTOMERS)
public class BusinessCustomersResource {

    @EJB
    CustomerGroups groups;

    @EJB
    Taxation taxation;

    @PathParam("id")
    String customer = "";

    /** A VAT id that was checked. */
    public record VatId(@NotBlank @Size(max = 20) String vatId) {}

    @PUT
    @Path("groups/{code}")
    @Operation(summary = "The customer belongs to the group")
    public Response join(@PathParam("code") String code) {
        groups.join(known(), code);
        return Response.noContent().build();
    }

    @DELETE
    @Path("groups/{code}")
    @Operation(summary = "The customer belongs to the group no longer")
    public Response leave(@PathParam("code") String code) {
        groups.leave(known(), code);
        return Response.noContent().build();
    }

    @PUT
    @Path("tax-exemption")
    @Operation(summary = "The customer pays tax in his own country, under this VAT id")
    public Response exempt(@Valid @NotNull VatId vatId) {
        taxation.exempt(known(), vatId.vatId());
        return Response.noContent().build();
    }

    @DELETE
    @Path("tax-exemption")
    @Operation(summary = "The customer pays tax here")
    public Response tax() {
        taxation.tax(known());
        return Response.noContent().build();
    }

    private UUID known() {
        return Ids.parse(customer).orElseThrow(() -> NotFound.of("customer"));
    }
}
