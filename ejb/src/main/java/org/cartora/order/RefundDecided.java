package org.cartora.order;

import java.util.UUID;

/**
 * Money of an order is to be given back; fired in the transaction that decides it. Whoever has promised that money for
 * something else refuses.
 */
public record RefundDecided(UUID orderId) {}
