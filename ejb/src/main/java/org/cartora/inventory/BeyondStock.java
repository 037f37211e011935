package org.cartora.inventory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What may still be sold beyond the stock, and when that is sent, if somebody knows. */
public record BeyondStock(
        SalePolicy policy, int units, @Nullable LocalDate shipsOn) {}
