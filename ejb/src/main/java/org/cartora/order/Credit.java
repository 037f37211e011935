package org.cartora.order;

import java.util.UUID;
import org.cartora.shared.Money;

/** So much of the value of goods that come back pays for an exchange. */
public record Credit(UUID exchangeId, Money amount) {}
