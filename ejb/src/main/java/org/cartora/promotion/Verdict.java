package org.cartora.promotion;

import java.util.UUID;
import org.cartora.shared.Money;

/**
 * Whether a promotion applied and why, or why not. Cut says that it would have given more than there was to take it off.
 */
public record Verdict(UUID promotionId, String name, boolean applied, Money saved, boolean cut, String reason) {}
