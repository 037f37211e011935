package org.cartora.returns;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** So many units of a variant that a customer wants for what comes back. */
@Embeddable
public record WishedItem(
        @Column(name = "variant_id") @NotNull UUID variantId,
        @NotNull @Min(1) @Max(9999) Integer quantity) {}
