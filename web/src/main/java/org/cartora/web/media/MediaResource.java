package org.cartora.web.media;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.cartora.media.Media;
import org.cartora.media.MediaView;
import org.cartora.shared.Ids;
import org.cartora.shared.Invalid;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.cartora.web.shared.Caller;
import org.cartora.web.shared.ETags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Pictures: taken from those who keep products, given to everybody. A picture never changes, so it may be kept for a year. */
@ApplicationScoped
@Path("media")
public class MediaResource {

    @EJB
    Media media;

    @Inject
    Caller caller;

    @Context
    Request request;

    @POST
    @RolesAllowed(May.STORE_PICTURES)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Stores a picture (JPEG or PNG; part `file`) in several sizes")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MediaView.class)))
    public Response store(List<EntityPart> parts) throws IOException {
        var file = parts.stream()
                .filter(part -> part.getName().equals("file"))
                .findFirst()
                .orElseThrow(() -> Invalid.field("file", "is missing"));
        try (var content = file.getContent()) {
            var stored = media.store(
                    content.readNBytes((int) Media.limit() + 1),
                    caller.customer().orElse(null));
            return Response.created(URI.create(stored.url())).entity(stored).build();
        }
    }

    @GET
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(summary = "A picture in its usual size, 800 pixels wide")
    public Response usual(@PathParam("id") String id) {
        return file(id, null);
    }

    @GET
    @Path("{id}/{width: [0-9]{1,5}}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(summary = "A picture 160, 400 or 800 pixels wide")
    public Response sized(@PathParam("id") String id, @PathParam("width") int width) {
        return file(id, width);
    }

    private Response file(String text, @Nullable Integer width) {
        UUID id = Ids.parse(text).orElseThrow(() -> NotFound.of("picture"));
        var file = media.file(id, width).orElseThrow(() -> NotFound.of("picture"));
        var tag = new EntityTag(id + "-" + file.path().getFileName());
        var known = ETags.known(request, tag);
        var answer = known != null ? known : Response.ok(file.path().toFile(), file.contentType());
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .build();
    }
}
