package org.cartora.web.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.cartora.catalog.Browsing;
import org.cartora.catalog.ProductFilter;
import org.cartora.catalog.ProductSummary;
import org.cartora.catalog.SearchAnswer;
import org.cartora.catalog.Suggestion;
import org.cartora.web.catalog.ProductQuery;
import org.cartora.web.catalog.ReadyAnswers;
import org.cartora.web.catalog.ShopWindow;
import org.cartora.web.shared.ETags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Search by words, and suggestions while they are typed. */
@ApplicationScoped
@Path("search")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    private static final int MAX_AGE = 60;

    @EJB
    Browsing browsing;

    @Inject
    ReadyAnswers ready;

    @Inject
    ShopWindow window;

    @Context
    Request request;

    /** What was found. There is no other spelling to propose and nothing similar to show yet. */
    @Schema(name = "SearchResult")
    public record SearchResult(
            List<ProductSummary> items,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String nextCursor,

            long total,
            SearchAnswer.Facets facets,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String didYouMean,

            List<ProductSummary> similar) {

        static SearchResult of(SearchAnswer found) {
            return new SearchResult(found.items(), found.nextCursor(), found.total(), found.facets(), null, List.of());
        }
    }

    /** Products that go on with what was typed. */
    @Schema(name = "Suggestions")
    public record Suggestions(List<Suggestion> items) {}

    private record Question(ProductFilter filter, @Nullable String cursor, int limit, Object tags) {}

    private record Typed(String text, int limit) {}

    @GET
    @Operation(summary = "Products for some words, the best match first, with counts by category and price")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SearchResult.class)))
    public Response search(@Valid @BeanParam ProductQuery query) {
        var tags = window.tags(query.currency());
        var question = new Question(query.filter(), query.cursor(), query.limit(), tags.key());
        var json = ready.list(
                question,
                () -> SearchResult.of(browsing.search(question.filter, question.cursor, question.limit, tags)));
        return window.answer(request, json, tags);
    }

    @GET
    @Path("suggest")
    @Operation(summary = "Products whose words begin as typed")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Suggestions.class)))
    public Response suggest(
            @QueryParam("q") @DefaultValue("") @Size(max = 200) String text,
            @QueryParam("limit") @DefaultValue("8") @Min(1) @Max(20) int limit) {
        var json = ready.list(
                new Typed(text.strip(), limit), () -> new Suggestions(browsing.suggest(text.strip(), limit)));
        return ETags.answer(request, json, MAX_AGE);
    }
}
