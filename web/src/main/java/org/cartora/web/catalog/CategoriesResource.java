package org.cartora.web.catalog;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.cartora.catalog.Browsing;
import org.cartora.catalog.CategoryNode;
import org.cartora.web.shared.ETags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The tree of categories. */
@ApplicationScoped
@Path("categories")
@Produces(MediaType.APPLICATION_JSON)
public class CategoriesResource {

    private static final int MAX_AGE = 300;

    @EJB
    Browsing browsing;

    @Inject
    ReadyAnswers ready;

    @Context
    Request request;

    /** All departments, each with what is below it. */
    public record CategoryList(List<CategoryNode> items) {}

    @GET
    @Operation(summary = "The departments with the categories below them")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CategoryList.class)))
    public Response categories() {
        return ETags.answer(request, ready.list("categories", () -> new CategoryList(browsing.categories())), MAX_AGE);
    }
}
