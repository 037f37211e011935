package org.cartora.web.interchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.cartora.interchange.Finding;
import org.cartora.interchange.ImportView;
import org.cartora.interchange.ImportWish;
import org.cartora.interchange.Imports;
import org.cartora.interchange.Kind;
import org.cartora.shared.Ids;
import org.cartora.shared.Invalid;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.cartora.shared.Page;
import org.cartora.web.idempotency.KeyedStream;
import org.cartora.web.idempotency.StreamedOnce;
import org.cartora.web.job.RunStarted;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Tables that are brought in. */
@ApplicationScoped
@Path("admin/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(May.EXCHANGE_TABLES)
public class ImportsResource {

    @EJB
    Imports imports;

    @Inject
    StreamedOnce once;

    @POST
    @KeyedStream
    @Consumes({"text/csv", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            summary =
                    "Brings a CSV file in (products, also in Shopify's columns; prices, stock, customers); the answer names the"
                            + " run to be watched. Also as multipart/form-data with the parts file, kind, dry_run and category")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = RunStarted.class)))
    public Response csv(
            InputStream body,
            @QueryParam("kind") @DefaultValue("products") String kind,
            @QueryParam("dry_run") @DefaultValue("false") String dryRun,
            @QueryParam("category") @Nullable String category,
            @QueryParam("file_name") @Nullable String fileName) {
        return start(Kind.of(kind), body, new ImportWish(fileName, flag(dryRun), category));
    }

    @POST
    @KeyedStream
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response form(List<EntityPart> parts) throws IOException {
        var texts = new HashMap<String, String>();
        EntityPart file = null;
        for (var part : parts) {
            if (part.getName().equals("file")) {
                file = part;
            } else if (List.of("kind", "dry_run", "category").contains(part.getName())) {
                texts.put(part.getName(), part.getContent(String.class).strip());
            } else {
                throw Invalid.field(part.getName(), "is not a part of this form");
            }
        }
        if (file == null) {
            throw Invalid.field("file", "is missing");
        }
        var wish = new ImportWish(
                file.getFileName().orElse(null), flag(texts.getOrDefault("dry_run", "false")), texts.get("category"));
        try (var content = file.getContent()) {
            return start(Kind.of(texts.getOrDefault("kind", "products")), content, wish);
        }
    }

    @GET
    @Operation(summary = "Imports, newest first")
    public Page<ImportView> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return imports.list(cursor, limit);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How an import goes: how many were made, changed, found as they are, refused")
    public ImportView view(@PathParam("id") String id) {
        return imports.view(id(id));
    }

    @GET
    @Path("{id}/errors")
    @Operation(summary = "What is wrong with which row, in the order of the file; warnings too")
    public Page<Finding> errors(
            @PathParam("id") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return imports.findings(id(id), cursor, limit);
    }

    @GET
    @Path("{id}/errors/file")
    @Produces({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(summary = "The same as a CSV file")
    public Response file(@PathParam("id") String text) {
        var id = id(text);
        var first = imports.file(id, 0);
        StreamingOutput body = out -> {
            var part = first;
            out.write(part.content());
            for (var next = part.next(); next != null; next = part.next()) {
                part = imports.file(id, next);
                out.write(part.content());
            }
        };
        return Response.ok(body, "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"import-" + id + "-errors.csv\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private Response start(Kind kind, InputStream content, ImportWish wish) {
        var upload = imports.upload(kind, content);
        var started = false;
        try {
            var request = String.join(
                    "\n",
                    upload.checksum(),
                    kind.word(),
                    String.valueOf(wish.dryRun()),
                    String.valueOf(wish.category()));
            var response = once.answer(request, () -> {
                var run = imports.start(upload, wish);
                return Response.accepted(new RunStarted(run.id()))
                        .header("Location", URI.create("/api/admin/jobs/runs/" + run.id()))
                        .build();
            });
            started = response.getHeaderString("Idempotency-Replayed") == null;
            return response;
        } finally {
            if (!started) {
                imports.discard(upload);
            }
        }
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Invalid.field("dry_run", "must be true or false");
        };
    }

    private static UUID id(String text) {
        return Ids.parse(text).orElseThrow(() -> NotFound.of("import"));
    }
}
