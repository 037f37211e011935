package org.cartora.returns;

import org.cartora.order.OrderView;
import org.cartora.shared.Money;

/** A return with its order, and what was decided to be given back for it. */
public record AnnouncedReturn(OrderView order, ReturnView asked, Money givenBack) {}
