package org.cartora.launcher.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What an order comes to, as the shop reckons it: gross prices, the tax contained rounded once per line, shipping taxed
 * like the goods. All amounts are cents.
 */
record Bill(List<Line> lines, String shippingMethod, long subtotal, long shipping, long tax) {

    static final BigDecimal TAX_RATE = new BigDecimal("0.19");
    private static final long FREE_FROM = 7_500;

    /** So many of a variant of a product. */
    record Line(Product product, Variant variant, int quantity) {

        long total() {
            return variant.price() * quantity;
        }

        long tax() {
            return contained(total());
        }
    }

    /** A step on the way to the total, as orders keep it. */
    record Step(String subject, String reason, Amount amount) {}

    /** Money as orders keep it. */
    record Amount(BigDecimal amount, String currency) {}

    static Bill of(List<Line> lines, String shippingMethod, int surcharge) {
        var subtotal = lines.stream().mapToLong(Line::total).sum();
        var express = shippingMethod.equals("express");
        var free = !express && subtotal >= FREE_FROM;
        var shipping = free ? 0 : (express ? 1_290 : 490) + surcharge;
        var tax = lines.stream().mapToLong(Line::tax).sum() + contained(shipping);
        return new Bill(List.copyOf(lines), shippingMethod, subtotal, shipping, tax);
    }

    long grandTotal() {
        return subtotal + shipping;
    }

    String shippingName() {
        return shippingMethod.equals("express") ? "Express delivery" : "Standard delivery";
    }

    List<Step> trace() {
        var steps = new ArrayList<Step>();
        for (var line : lines) {
            steps.add(new Step(
                    line.variant().sku(),
                    line.quantity() + " × " + text(line.variant().price()),
                    amount(line.total())));
        }
        if (shipping > 0) {
            steps.add(new Step("shipping", "shipping", amount(shipping)));
        }
        steps.add(new Step("tax", "contained at 19 %", amount(tax)));
        return steps;
    }

    static Amount amount(long cents) {
        return new Amount(euros(cents), "EUR");
    }

    static BigDecimal euros(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    static String text(long cents) {
        return euros(cents).toPlainString() + " EUR";
    }

    /** The tax contained in a gross amount: gross − gross / 1.19, rounded once. */
    static long contained(long cents) {
        var gross = euros(cents);
        var net = gross.divide(BigDecimal.ONE.add(TAX_RATE), 10, RoundingMode.HALF_EVEN);
        return gross.subtract(net)
                .setScale(2, RoundingMode.HALF_EVEN)
                .movePointRight(2)
                .longValueExact();
    }
}
