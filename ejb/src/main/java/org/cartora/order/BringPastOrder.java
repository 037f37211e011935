package org.cartora.order;

import java.util.UUID;
import org.cartora.person.Contact;
import org.jspecify.annotations.Nullable;

/** Keep an order of an earlier shop, for a customer who has proved its address, or for somebody unknown. */
public record BringPastOrder(
        PastOrder order, Contact contact, @Nullable UUID customerId) {}
