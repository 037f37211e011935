package org.cartora.web.checkout;

import java.util.List;
import java.util.function.Function;
import org.cartora.checkout.AdditionView;
import org.cartora.payment.IntentView;

/** The additions to an order, the first one first. */
public record AdditionList(List<AdditionOfOrder> items) {

    public AdditionList {
        items = List.copyOf(items);
    }

    static AdditionList forBuyer(List<AdditionView> additions, Function<IntentView, String> publicKey) {
        return new AdditionList(additions.stream()
                .map(addition -> AdditionOfOrder.forBuyer(addition, publicKey))
                .toList());
    }

    static AdditionList forStaff(List<AdditionView> additions) {
        return new AdditionList(
                additions.stream().map(AdditionOfOrder::forStaff).toList());
    }
}
