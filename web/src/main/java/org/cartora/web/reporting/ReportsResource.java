package org.cartora.web.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.cartora.reporting.ReportFormat;
import org.cartora.reporting.ReportSummary;
import org.cartora.reporting.ReportView;
import org.cartora.reporting.Reports;
import org.cartora.shared.Ids;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.cartora.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What jobs have found out about the business. */
@ApplicationScoped
@Path("admin/reports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(May.SEE_REPORTS)
public class ReportsResource {

    @EJB
    Reports reports;

    @GET
    @Operation(summary = "Reports, the latest day first")
    public Page<ReportSummary> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return reports.list(cursor, limit);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A report with its figures")
    public ReportView report(@PathParam("id") String id) {
        return reports.report(id(id));
    }

    @GET
    @Path("{id}/file")
    @Produces({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(summary = "A report as a file: csv, xlsx or pdf; the same bytes each time")
    public Response file(@PathParam("id") String id, @QueryParam("format") @DefaultValue("csv") String format) {
        var file = reports.file(id(id), ReportFormat.of(format));
        return Response.ok(file.content(), file.contentType())
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .build();
    }

    private static UUID id(String text) {
        return Ids.parse(text).orElseThrow(() -> NotFound.of("report"));
    }
}
