package org.cartora.web.customer;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.cartora.customer.Customers;
import org.cartora.customer.PublicProfile;
import org.cartora.web.shared.ETags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What everybody may see of a customer. */
@ApplicationScoped
@Path("users/{username}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Account")
public class PeopleResource {

    @EJB
    Customers customers;

    @GET
    @Operation(summary = "A public profile")
    @APIResponse(
            responseCode = "200",
            description = "the profile",
            content = @Content(schema = @Schema(implementation = PublicProfile.class)))
    public Response profile(@PathParam("username") String username, @Context Request request) {
        return ETags.answer(request, customers.profile(username), 60);
    }
}
