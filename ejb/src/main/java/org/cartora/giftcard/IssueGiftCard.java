package org.cartora.giftcard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** A gift card of an amount, for a reason; without an end it lasts. */
public record IssueGiftCard(
        @NotNull @Valid Money amount,
        @Nullable Instant expiresAt,
        @NotBlank @Size(max = 120) String cause) {}
