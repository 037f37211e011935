package org.cartora.web.customer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.UUID;
import org.cartora.customer.AddressBook;
import org.cartora.customer.AddressView;
import org.cartora.customer.ChangeProfile;
import org.cartora.customer.CustomerView;
import org.cartora.customer.Customers;
import org.cartora.customer.SaveAddress;
import org.cartora.privacy.Dossiers;
import org.cartora.privacy.Forgetting;
import org.cartora.shared.Ids;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.cartora.shared.Page;
import org.cartora.web.idempotency.Idempotent;
import org.cartora.web.identity.RecentSignIn;
import org.cartora.web.shared.Caller;
import org.cartora.web.shared.MergePatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own profile and address book. */
@ApplicationScoped
@Path("users/me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Account")
@SecurityRequirement(name = "token")
@RolesAllowed(May.HAVE_AN_ACCOUNT)
public class MeResource {

    @Inject
    Caller caller;

    @EJB
    Customers customers;

    @EJB
    AddressBook book;

    @EJB
    Dossiers data;

    @EJB
    Forgetting forgetting;

    @Inject
    MergePatch patch;

    @Context
    UriInfo uri;

    @GET
    @Operation(summary = "The caller's profile")
    public CustomerView me() {
        return customers.customer(caller.require());
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(summary = "Change the profile by JSON Merge Patch: username, first_name, last_name, phone")
    public CustomerView change(
            @RequestBody(content = @Content(schema = @Schema(implementation = ChangeProfile.class))) @NotNull
                    ObjectNode wish) {
        var id = caller.require();
        var now = customers.customer(id).changeable();
        return customers.change(id, patch.apply(now, wish, ChangeProfile.class));
    }

    @GET
    @Path("export")
    @Operation(summary = "All that the shop keeps about the caller, as JSON")
    @APIResponse(
            responseCode = "200",
            description = "the file",
            content = @Content(schema = @Schema(implementation = Map.class)))
    @APIResponse(responseCode = "202", description = "it is much and being made; ask again after Retry-After seconds")
    public Response export() {
        return data.file(caller.require())
                .map(file -> Response.ok(file)
                        .header("Content-Disposition", "attachment; filename=\"my-data.json\"")
                        .build())
                .orElseGet(() -> Response.accepted().header("Retry-After", 5).build());
    }

    @DELETE
    @RecentSignIn
    @Operation(summary = "Forget the caller: account, addresses, and who ordered; orders stay without a name")
    @APIResponse(responseCode = "204", description = "forgotten")
    @APIResponse(
            responseCode = "202",
            description = "will be forgotten as soon as the identity provider can be reached")
    public Response forget() {
        return forgetting.forget(caller.require())
                ? Response.noContent().build()
                : Response.accepted().build();
    }

    @GET
    @Path("addresses")
    @Operation(summary = "The caller's addresses")
    public Page<AddressView> addresses() {
        return Page.of(book.addresses(caller.require()), null);
    }

    @POST
    @Path("addresses")
    @Idempotent
    @Operation(summary = "Keep another address")
    @APIResponse(
            responseCode = "201",
            description = "kept",
            content = @Content(schema = @Schema(implementation = AddressView.class)))
    public Response add(@NotNull @Valid SaveAddress address) {
        var added = book.add(caller.require(), address);
        return Response.created(
                        uri.getAbsolutePathBuilder().path(added.id().toString()).build())
                .entity(added)
                .build();
    }

    @PUT
    @Path("addresses/{id}")
    @Operation(summary = "Replace an address")
    public AddressView replace(@PathParam("id") String id, @NotNull @Valid SaveAddress address) {
        return book.replace(caller.require(), address(id), address);
    }

    @DELETE
    @Path("addresses/{id}")
    @Operation(summary = "Forget an address")
    public void remove(@PathParam("id") String id) {
        book.remove(caller.require(), address(id));
    }

    private static UUID address(String id) {
        return Ids.parse(id).orElseThrow(() -> NotFound.of("address"));
    }
}
