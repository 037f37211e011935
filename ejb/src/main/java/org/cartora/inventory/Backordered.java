package org.cartora.inventory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Units of an order that are not in stock yet, and when they are sent, if somebody knows. */
public record Backordered(StockLine line, @Nullable LocalDate shipsOn) {}
