package org.cartora.web.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Locale;
import org.cartora.order.FulfillmentState;
import org.cartora.order.OrderDesk;
import org.cartora.order.OrderFilter;
import org.cartora.order.OrderStatus;
import org.cartora.order.OrderSummary;
import org.cartora.order.PaymentState;
import org.cartora.shared.Invalid;
import org.cartora.shared.May;
import org.cartora.shared.Page;
import org.cartora.shared.Times;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** All orders, for those who run the shop. */
@RequestScoped
@Path("admin/orders")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(May.SEE_ORDERS)
public class AdminOrdersResource {

    @EJB
    OrderDesk desk;

    @QueryParam("status")
    @Nullable
    String status;

    @QueryParam("payment_status")
    @Nullable
    String paymentStatus;

    @QueryParam("fulfillment_status")
    @Nullable
    String fulfillmentStatus;

    @QueryParam("q")
    @Nullable
    String text;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @GET
    @Operation(summary = "Orders by status, text and time, newest first")
    public Page<OrderSummary> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        var filter = new OrderFilter(
                constant("status", OrderStatus.class, status),
                constant("payment_status", PaymentState.class, paymentStatus),
                constant("fulfillment_status", FulfillmentState.class, fulfillmentStatus),
                text,
                instant("from", from),
                instant("to", to));
        return desk.list(filter, cursor, limit);
    }

    private static <E extends Enum<E>> @Nullable E constant(String field, Class<E> type, @Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        try {
            return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Invalid.field(field, "is not a status", e);
        }
    }

    private static @Nullable Instant instant(String field, @Nullable String text) {
        return text == null || text.isBlank() ? null : Times.moment(field, text);
    }
}
