package org.cartora.web.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.cartora.catalog.Browsing;
import org.cartora.catalog.DescribeProduct;
import org.cartora.catalog.Merchandising;
import org.cartora.catalog.Paging;
import org.cartora.catalog.ProductFilter;
import org.cartora.catalog.ProductSort;
import org.cartora.catalog.ProductSummary;
import org.cartora.catalog.ProductView;
import org.cartora.shared.May;
import org.cartora.web.idempotency.Idempotent;
import org.cartora.web.shared.Caller;
import org.cartora.web.shared.ETags;
import org.cartora.web.shared.MergePatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Products: shown to everybody, kept by managers. */
@ApplicationScoped
@Path("products")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProductsResource {

    @EJB
    Browsing browsing;

    @EJB
    Merchandising merchandising;

    @Inject
    ReadyAnswers ready;

    @Inject
    ShopWindow window;

    @Inject
    MergePatch patches;

    @Inject
    Caller caller;

    @Context
    Request request;

    /** One page of products. */
    @Schema(name = "ProductList")
    public record ProductList(
            List<ProductSummary> items,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String nextCursor,

            @Nullable Long total) {}

    private record Question(
            ProductFilter filter,
            ProductSort sort,
            @Nullable String cursor,
            Paging paging,
            Object tags) {}

    @GET
    @Operation(
            summary = "Products by category, price, tag and stock, page by page; filtered and sorted by prices before"
                    + " promotions")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProductList.class)))
    public Response list(
            @Valid @BeanParam ProductQuery query,
            @QueryParam("sort") @DefaultValue("newest") String sort,
            @QueryParam("count") @Nullable String count) {
        var counted = Boolean.TRUE.equals(ProductQuery.truth("count", count));
        var tags = window.tags(query.currency());
        var question = new Question(
                query.filter(), ProductSort.of(sort), query.cursor(), new Paging(query.limit(), counted), tags.key());
        var json = ready.list(
                question,
                () -> browsing.products(question.filter, question.sort, question.cursor, question.paging, tags));
        return window.answer(request, json, tags);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A product by id or slug; those who keep the shop see drafts too")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProductView.class)))
    public Response product(@PathParam("id") String idOrSlug, @QueryParam("currency") @Nullable String currency) {
        if (isKeeper()) {
            return answer(Response.ok(), merchandising.product(idOrSlug));
        }
        var tags = window.tags(currency);
        var page = ready.page(new ReadyAnswers.Asked(idOrSlug, tags.key()), () -> browsing.product(idOrSlug, tags));
        browsing.viewed(page.product());
        return window.answer(request, page.json(), page.tag(), tags);
    }

    @POST
    @Idempotent
    @RolesAllowed(May.CHANGE_CATALOG)
    @Operation(summary = "Makes a product with its variants, prices and first stock")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ProductView.class)))
    public Response create(@Valid @NotNull DescribeProduct command) {
        var product = merchandising.create(command);
        return answer(Response.created(URI.create("/api/products/" + product.id())), product);
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed(May.CHANGE_CATALOG)
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(summary = "Changes what is named; lists are replaced as a whole")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProductView.class)))
    public Response change(
            @PathParam("id") String idOrSlug,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull ObjectNode patch) {
        var version = ETags.version(ifMatch);
        var current = merchandising.product(idOrSlug);
        var changed = patches.apply(current.described(), patch, DescribeProduct.class);
        return answer(Response.ok(), merchandising.change(current.id(), version, changed));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(May.CHANGE_CATALOG)
    @Operation(summary = "Takes a product out of the shop for good")
    public Response remove(
            @PathParam("id") String idOrSlug, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var version = ETags.version(ifMatch);
        merchandising.remove(merchandising.product(idOrSlug).id(), version);
        return Response.noContent().build();
    }

    private boolean isKeeper() {
        return caller.may(May.SEE_CATALOG);
    }

    private static Response answer(Response.ResponseBuilder answer, ProductView product) {
        var page = ReadyAnswers.page(product);
        return answer.entity(page.json())
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .tag(page.tag())
                .build();
    }
}
