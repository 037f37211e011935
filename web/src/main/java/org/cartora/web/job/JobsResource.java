package org.cartora.web.job;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.cartora.job.JobLogLine;
import org.cartora.job.JobRunView;
import org.cartora.job.JobView;
import org.cartora.job.Jobs;
import org.cartora.shared.Ids;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.cartora.shared.Page;
import org.cartora.web.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Work that runs by itself or on demand. */
@ApplicationScoped
@Path("admin/jobs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(May.RUN_JOBS)
public class JobsResource {

    @EJB
    Jobs jobs;

    @GET
    @Operation(summary = "All jobs with their parameters, schedule and last run")
    public Page<JobView> jobs() {
        return Page.of(jobs.jobs(), null);
    }

    @POST
    @Idempotent
    @Path("{name}/runs")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Starts a job; the answer names the run to be watched")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = RunStarted.class)))
    public Response start(@PathParam("name") String name, @Valid @Nullable StartRun command) {
        var run = jobs.start(name, command == null ? Map.of() : command.given());
        return Response.accepted(new RunStarted(run.id()))
                .header("Location", URI.create("/api/admin/jobs/runs/" + run.id()))
                .build();
    }

    @GET
    @Path("runs")
    @Operation(summary = "Runs of one job or of all, newest first")
    public Page<JobRunView> runs(
            @QueryParam("job") @Nullable String job,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return jobs.list(job, cursor, limit);
    }

    @GET
    @Path("runs/{id}")
    @Operation(summary = "How a run goes: status, progress, result")
    public JobRunView run(@PathParam("id") String id) {
        return jobs.run(id(id));
    }

    @GET
    @Path("runs/{id}/log")
    @Operation(summary = "What a run said so far, oldest first")
    public Page<JobLogLine> log(@PathParam("id") String id) {
        return Page.of(jobs.log(id(id)), null);
    }

    @POST
    @Path("runs/{id}/stop")
    @Operation(summary = "Asks a run to stop at its next step")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = JobRunView.class)))
    public Response stop(@PathParam("id") String id) {
        return Response.accepted(jobs.stop(id(id))).build();
    }

    @POST
    @Path("runs/{id}/restart")
    @Operation(summary = "Lets a stopped or failed run go on from its last finished step")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = JobRunView.class)))
    public Response restart(@PathParam("id") String id) {
        return Response.accepted(jobs.restart(id(id))).build();
    }

    private static UUID id(String text) {
        return Ids.parse(text).orElseThrow(() -> NotFound.of("job run"));
    }
}
