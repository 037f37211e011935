package org.cartora.order;

import java.util.List;
import org.cartora.shared.Refusal;

/** Why an order cannot be placed or changed. */
public final class OrderRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private OrderRefused(Kind kind, String code, String message) {
        super(kind, code, message, List.of());
    }

    static OrderRefused empty() {
        return new OrderRefused(Kind.BUSINESS_RULE, "ORDER_EMPTY", "An order needs at least one item.");
    }

    static OrderRefused moreThanPaid() {
        return new OrderRefused(
                Kind.BUSINESS_RULE,
                "REFUND_EXCEEDS_PAYMENT",
                "No more can be given back than is left of what was paid.");
    }

    static OrderRefused noLongerCancelable() {
        return new OrderRefused(
                Kind.CONFLICT, "CONFLICT", "The order is already canceled or on its way and cannot be canceled.");
    }
}
