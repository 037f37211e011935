package org.cartora.order;

import org.cartora.journal.Entry;

/** What is left of a purchase once it is placed: the order and its entry in the books. */
public record Sold(OrderView order, Entry booked) {

    public static Sold of(PlaceOrder command) {
        return new Sold(Order.place(command).view(OrderContact.of(command)), SaleEntry.of(command));
    }
}
