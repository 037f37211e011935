package org.cartora.order;

import java.time.LocalDate;
import org.cartora.shared.Money;

/** What was sold on one day of the market's time zone; revenue is gross, without canceled orders and gift cards. */
public record Figures(LocalDate day, long orders, long units, Money revenue) {}
