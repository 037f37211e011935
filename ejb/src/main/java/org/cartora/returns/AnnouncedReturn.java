package org.cartora.returns;

import org.cartora.order.OrderView;
import org.cartora.shared.Money;

/** A return with its order, what was decided to be given back for it, and what it paid of an exchange. */
public record AnnouncedReturn(OrderView order, ReturnView asked, Money givenBack, Money credited) {}
