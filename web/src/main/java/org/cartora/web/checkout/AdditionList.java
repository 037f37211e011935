package org.cartora.web.checkout;

import java.util.List;
import org.cartora.checkout.AdditionView;

/** The additions to an order, the first one first. */
public record AdditionList(List<AdditionOfOrder> items) {

    public AdditionList {
        items = List.copyOf(items);
    }

    static AdditionList forBuyer(List<AdditionView> additions) {
        return new AdditionList(
                additions.stream().map(AdditionOfOrder::forBuyer).toList());
    }

    static AdditionList forStaff(List<AdditionView> additions) {
        return new AdditionList(
                additions.stream().map(AdditionOfOrder::forStaff).toList());
    }
}
