package org.cartora.reporting;

import org.cartora.shared.Money;

/**
 * One row of a report. Gross contains tax (and in totals and hours shipping), after discount and before refunds; net is
 * gross less tax. Orders are those that were placed on the day: what was added to an order makes it no second one. Categories
 * and products know no shipping and no refunds.
 */
public record FigureRow(
        String item,
        String label,
        long orders,
        long units,
        Money gross,
        Money net,
        Money tax,
        Money discount,
        Money shipping,
        Money refunded) {}
