package org.cartora.order;

import java.util.UUID;
import org.cartora.person.Contact;
import org.jspecify.annotations.Nullable;

/** An order of an earlier shop, with whose it was; the customer is absent where nobody here has proved the address. */
public record PastOrderView(
        UUID id, PastOrder order, Contact contact, @Nullable UUID customerId) {}
