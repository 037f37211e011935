package org.cartora.web.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cartora.outbox.DeadLetterView;
import org.cartora.outbox.DeadLetters;
import org.cartora.shared.May;
import org.cartora.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** News that a consumer failed on too often. */
@ApplicationScoped
@Path("admin/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(May.REPLAY_MESSAGES)
public class DeadLettersResource {

    @EJB
    DeadLetters deadLetters;

    @GET
    @Operation(summary = "What no consumer could take, with the consumer that failed and the event")
    public Page<DeadLetterView> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return deadLetters.list(cursor, limit);
    }

    @POST
    @Path("{id}/replay")
    @Operation(summary = "Delivers one again to the consumer that failed on it")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = DeadLetterView.class)))
    public Response replay(@PathParam("id") String id) {
        return Response.accepted(deadLetters.replay(id)).build();
    }
}
