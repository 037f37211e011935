package org.cartora.pricing;

import org.cartora.shared.Money;

/** One step of a calculation, for whoever asks why it is this much. */
public record TraceStep(String subject, String reason, Money amount) {}
