package org.cartora.order;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.cartora.shared.PlainText;

/** A note about an order, for the staff alone. */
public record WriteNote(
        @NotBlank @Size(max = 2000) @PlainText String text) {}
