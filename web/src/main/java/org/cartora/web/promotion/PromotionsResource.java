package org.cartora.web.promotion;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.cartora.promotion.DescribePromotion;
import org.cartora.promotion.PromotionDesk;
import org.cartora.promotion.PromotionView;
import org.cartora.promotion.Trial;
import org.cartora.promotion.TrialReport;
import org.cartora.shared.Ids;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.cartora.web.idempotency.Idempotent;
import org.cartora.web.shared.MergePatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Promotions: their terms, whether they apply, and what they would do to random carts. */
@ApplicationScoped
@Path("admin/promotions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(May.RUN_PROMOTIONS)
public class PromotionsResource {

    @EJB
    PromotionDesk desk;

    @Inject
    MergePatch patches;

    /** All promotions. */
    public record AllPromotions(List<PromotionView> items) {

        public AllPromotions {
            items = List.copyOf(items);
        }
    }

    @GET
    @Operation(summary = "Promotions, active ones first")
    public AllPromotions list() {
        return new AllPromotions(desk.list());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One promotion")
    public PromotionView promotion(@PathParam("id") String id) {
        return desk.promotion(known(id));
    }

    @POST
    @Idempotent
    @Operation(summary = "Makes a promotion, a draft unless its status says otherwise")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PromotionView.class)))
    public Response make(@Valid @NotNull DescribePromotion wish) {
        var made = desk.make(wish);
        return Response.created(URI.create("/api/admin/promotions/" + made.id()))
                .entity(made)
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(summary = "Changes terms or status; tries it on random carts before it becomes active")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PromotionView.class)))
    public PromotionView change(@PathParam("id") String id, @NotNull ObjectNode patch) {
        var current = desk.promotion(known(id));
        return desk.change(current.id(), patches.apply(current.described(), patch, DescribePromotion.class));
    }

    @POST
    @Path("{id}/trials")
    @Operation(summary = "Tries a promotion on random carts and names the first that is strange; changes nothing")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TrialReport.class)))
    public TrialReport tryOut(@PathParam("id") String id, @Valid @NotNull Trial trial) {
        return desk.tryOut(known(id), trial);
    }

    private static UUID known(String id) {
        return Ids.parse(id).orElseThrow(() -> NotFound.of("promotion"));
    }
}
