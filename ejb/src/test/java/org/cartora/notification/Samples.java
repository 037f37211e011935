package org.cartora.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cartora.fulfillment.ParcelLine;
import org.cartora.fulfillment.ParcelView;
import org.cartora.fulfillment.ShippedParcel;
import org.cartora.giftcard.ValuePayment;
import org.cartora.order.FulfillmentState;
import org.cartora.order.OrderLineView;
import org.cartora.order.OrderStatus;
import org.cartora.order.OrderView;
import org.cartora.order.PaymentState;
import org.cartora.returns.AnnouncedReturn;
import org.cartora.returns.ReturnLine;
import org.cartora.returns.ReturnReason;
import org.cartora.returns.ReturnState;
import org.cartora.returns.ReturnView;
import org.cartora.shared.Address;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** Orders, parcels and returns to write mails about. */
final class Samples {

    static final UUID ID = new UUID(0, 1);
    static final Address BERLIN =
            new Address("Ada", "O'Neill <b>", null, "Hauptstr. 1", null, "10115", "Berlin", null, "DE", null);

    private Samples() {}

    static Money euro(String amount) {
        return Money.of(amount, "EUR");
    }

    static ShippedParcel parcel(String title, @Nullable String trackingNumber, @Nullable String trackingUrl) {
        var parcel = new ParcelView(
                ID,
                "Own <van>",
                trackingNumber,
                trackingUrl,
                Instant.EPOCH,
                null,
                List.of(new ParcelLine(ID, "SHIRT-M", title, 2)));
        return new ShippedParcel(order(List.of(line("Linen shirt", "0.00")), "0.00", null), parcel);
    }

    static AnnouncedReturn announced(ReturnState state, @Nullable String answer, String givenBack) {
        var asked = new ReturnView(
                ID,
                state,
                ReturnReason.DAMAGED,
                "a scratch",
                answer,
                List.of(new ReturnLine(ID, ID, "SHIRT-M", "Linen <shirt>", 1, null)),
                List.of(),
                null,
                Instant.EPOCH,
                null,
                null);
        return new AnnouncedReturn(
                order(List.of(line("Linen shirt", "0.00")), "0.00", null), asked, euro(givenBack), euro("0.00"));
    }

    static OrderView order(List<OrderLineView> lines, String discount, @Nullable String words) {
        return order(lines, discount, words, new ValuePayment(List.of(), null, euro("1104.70")));
    }

    static OrderView order(List<OrderLineView> lines, String discount, @Nullable String words, ValuePayment stored) {
        return new OrderView(
                ID,
                "C-7KQ2",
                OrderStatus.PLACED,
                PaymentState.PAID,
                FulfillmentState.UNFULFILLED,
                "ada@customer.example",
                lines,
                euro("99.80"),
                euro(discount),
                euro("16.72"),
                euro("4.90"),
                euro("1104.70"),
                stored.giftCards(),
                stored.storeCredit(),
                stored.amountDue(),
                euro("0.00"),
                BERLIN,
                BERLIN,
                words,
                words,
                "standard",
                "Standard",
                List.of(),
                null,
                ID,
                Instant.EPOCH,
                "/api/orders/C-7KQ2/events");
    }

    static OrderLineView line(String title, String discount) {
        return new OrderLineView(
                ID,
                ID,
                "SHIRT-M",
                title,
                "linen-shirt",
                null,
                Map.of("Size", "M", "Colour", "Sand"),
                2,
                0,
                null,
                euro("49.90"),
                euro(discount),
                euro("15.93"),
                euro("99.80"),
                List.of(),
                List.of(),
                0,
                0,
                0,
                0,
                0,
                euro("0.00"),
                null,
                false);
    }
}
