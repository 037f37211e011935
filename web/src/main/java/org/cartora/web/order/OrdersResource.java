package org.cartora.web.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cartora.checkout.Buyer;
import org.cartora.checkout.OrderDirectly;
import org.cartora.checkout.Till;
import org.cartora.limit.Limits;
import org.cartora.order.Canceling;
import org.cartora.order.OrderEventView;
import org.cartora.order.OrderSummary;
import org.cartora.order.OrderView;
import org.cartora.order.Ordering;
import org.cartora.order.PlacedOrder;
import org.cartora.order.Viewer;
import org.cartora.shared.May;
import org.cartora.shared.Page;
import org.cartora.shared.Refusal;
import org.cartora.ticket.Tickets;
import org.cartora.web.idempotency.KeyedInSteps;
import org.cartora.web.idempotency.Steps;
import org.cartora.web.shared.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Placing and reading one's own orders. */
@ApplicationScoped
@Path("orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrdersResource {

    private static final String TOKEN = "X-Order-Token";
    private static final String ATTEMPT = "order-lookup";

    @EJB
    Till till;

    @EJB
    Canceling canceling;

    @Inject
    Steps steps;

    @EJB
    Ordering ordering;

    @Inject
    Caller caller;

    @EJB
    Tickets tickets;

    @Inject
    OrderStreams streams;

    @Inject
    Limits limits;

    /** The checkout that was paid. */
    public record ConfirmOrder(@NotNull UUID checkoutId) {}

    /** What a guest knows of an order. */
    public record LookupOrder(
            @NotBlank @Size(max = 20) String number,
            @NotBlank @Size(max = 254) String email) {}

    /** What happened to an order. */
    public record Timeline(List<OrderEventView> items) {

        public Timeline {
            items = List.copyOf(items);
        }
    }

    @POST
    @Path("confirm")
    @KeyedInSteps
    @Operation(summary = "Places the order of a paid checkout; a repeat answers the same order")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OrderView.class)))
    @APIResponse(
            responseCode = "200",
            description = "it was placed before",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response confirm(@Valid @NotNull ConfirmOrder command) {
        return steps.answer(id -> answer(till.confirm(command.checkoutId(), buyer())));
    }

    @POST
    @KeyedInSteps
    @Operation(summary = "A whole purchase in one call, for servers")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response order(@Valid @NotNull OrderDirectly command, @QueryParam("currency") @Nullable String currency) {
        return steps.answer(id -> answer(till.order(id, buyer().in(currency), command)));
    }

    @GET
    @RolesAllowed(May.HAVE_AN_ACCOUNT)
    @Operation(summary = "One's own orders, newest first")
    public Page<OrderSummary> history(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return ordering.history(caller.require(), cursor, limit);
    }

    @GET
    @Path("{number}")
    @Operation(summary = "One's own order; a guest sends its X-Order-Token")
    public OrderView order(@PathParam("number") String number, @HeaderParam(TOKEN) @Nullable String token) {
        return ordering.order(number, viewer(token));
    }

    @GET
    @Path("{number}/events")
    @Operation(summary = "What happened to one's own order, oldest first")
    public Timeline events(@PathParam("number") String number, @HeaderParam(TOKEN) @Nullable String token) {
        return new Timeline(ordering.timeline(number, viewer(token)));
    }

    @GET
    @Path("{number}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS + ";qs=0.5")
    @Operation(summary = "The same as a stream: what has happened, and then what happens; browsers send a ticket")
    public void stream(
            @PathParam("number") String number,
            @QueryParam("ticket") @Nullable String ticket,
            @Context HttpHeaders headers,
            @Context SseEventSink sink,
            @Context Sse sse) {
        var viewer = ticket == null ? viewer(headers.getHeaderString(TOKEN)) : viewerWith(ticket);
        var lastSeen = headers.getHeaderString(HttpHeaders.LAST_EVENT_ID_HEADER);
        streams.open(ordering.id(number, viewer), ordering.timeline(number, viewer), lastSeen, sink, sse);
    }

    @POST
    @Path("lookup")
    @Operation(summary = "A guest's order by number and e-mail")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response lookup(@Valid @NotNull LookupOrder command) {
        // in the same order as the number is read: some letters become others, or two, in capitals
        var target = command.number().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        limits.attempt(ATTEMPT, target);
        var found = ordering.lookup(command.number(), command.email());
        limits.succeeded(ATTEMPT, target);
        return Response.ok(found.order()).header(TOKEN, found.orderToken()).build();
    }

    @POST
    @Path("{number}/cancel")
    @KeyedInSteps
    @Operation(summary = "Cancels one's own order before it is shipped; what was paid is refunded")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response cancel(@PathParam("number") String number, @HeaderParam(TOKEN) @Nullable String token) {
        return steps.answer(
                id -> Response.ok(canceling.cancel(number, viewer(token))).build());
    }

    private Buyer buyer() {
        return new Buyer(caller.customer().orElse(null), caller.email().orElse(null));
    }

    private Viewer viewerWith(String ticket) {
        var holder = tickets.take(ticket)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNAUTHENTICATED,
                        "UNAUTHENTICATED",
                        "The ticket was used, is too old, or never was. POST /api/tickets gives another.",
                        List.of()));
        return new Viewer(holder.customerId(), holder.orderToken());
    }

    private Viewer viewer(@Nullable String token) {
        return new Viewer(caller.customer().orElse(null), token);
    }

    private static Response answer(PlacedOrder placed) {
        var order = placed.order();
        return Response.status(placed.first() ? Response.Status.CREATED : Response.Status.OK)
                .location(URI.create("/api/orders/" + order.number()))
                .entity(order)
                .header(TOKEN, placed.orderToken())
                .build();
    }
}
