package org.cartora.web.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.cartora.audit.AuditEntry;
import org.cartora.audit.AuditQuestion;
import org.cartora.audit.AuditTrail;
import org.cartora.audit.Chain;
import org.cartora.audit.ChainView;
import org.cartora.audit.SealView;
import org.cartora.shared.May;
import org.cartora.shared.Page;
import org.cartora.shared.Times;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Who changed what, and whether somebody tampered with the log of it. */
@ApplicationScoped
@Path("admin/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(May.SEE_AUDIT)
public class AuditResource {

    @EJB
    AuditTrail trail;

    @EJB
    Chain chain;

    @GET
    @Operation(summary = "Changes by table and row, actor, request and time, newest first")
    public Page<AuditEntry> entries(
            @BeanParam @Valid Wanted wanted,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return trail.entries(wanted.question(), cursor, limit);
    }

    @GET
    @Path("seals")
    @Operation(summary = "The seals of the chain, newest first: anchors to be kept outside")
    public Page<SealView> seals(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return trail.seals(cursor, limit);
    }

    @GET
    @Path("verification")
    @Operation(summary = "How the chain stands, as far as it was verified")
    public ChainView verification() {
        return chain.view();
    }

    @POST
    @Path("verification")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Verifies what came since the last time, and anchors that were kept outside")
    public ChainView verify(@Valid @Nullable Anchors anchors) {
        chain.check(anchors == null ? List.of() : anchors.given());
        return chain.view();
    }

    /** What the query asks for. */
    public static class Wanted {

        @QueryParam("table")
        @Size(max = 63)
        @Nullable
        String table;

        @QueryParam("id")
        @Size(max = 400)
        @Nullable
        String id;

        @QueryParam("actor")
        @Size(max = 120)
        @Nullable
        String actor;

        @QueryParam("request_id")
        @Size(max = 120)
        @Nullable
        String requestId;

        @QueryParam("from")
        @Nullable
        String from;

        @QueryParam("to")
        @Nullable
        String to;

        AuditQuestion question() {
            return new AuditQuestion(
                    table,
                    id,
                    actor,
                    requestId,
                    from == null ? null : Times.moment("from", from),
                    to == null ? null : Times.moment("to", to));
        }
    }
}
