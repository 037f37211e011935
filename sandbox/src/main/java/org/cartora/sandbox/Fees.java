package org.cartora.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;

/**
 * What the provider keeps, as Stripe tells it: in the balance transaction of what it moved. A capture costs 1.4 % and a fixed
 * part, rounded once to the currency's smallest unit, half up. A dispute costs a fixed fee that the shop gets back if it wins.
 * Refunds cost nothing, and give no fee back.
 */
final class Fees {

    private static final BigDecimal SHARE = new BigDecimal("0.014");
    private static final Map<String, String> FIXED =
            Map.of("eur", "0.25", "gbp", "0.20", "usd", "0.30", "chf", "0.30", "jpy", "30");
    private static final Map<String, String> DISPUTED = Map.of("jpy", "1500");

    private Fees() {}

    static ObjectNode ofCapture(long amount, String currency) {
        long share = BigDecimal.valueOf(amount)
                .multiply(SHARE)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return balance("charge", amount, share + minor(FIXED.getOrDefault(currency, "0.30"), currency), currency);
    }

    static ObjectNode ofDispute(long amount, String currency) {
        return balance("adjustment", -amount, disputeFee(currency), currency);
    }

    static ObjectNode ofWonDispute(long amount, String currency) {
        return balance("adjustment", amount, -disputeFee(currency), currency);
    }

    private static long disputeFee(String currency) {
        return minor(DISPUTED.getOrDefault(currency, "15.00"), currency);
    }

    private static long minor(String amount, String currency) {
        return new BigDecimal(amount)
                .movePointRight(Currencies.digits(currency))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static ObjectNode balance(String type, long amount, long fee, String currency) {
        return Json.object()
                .put("id", Id.of("txn"))
                .put("object", "balance_transaction")
                .put("amount", amount)
                .put("created", Instant.now().getEpochSecond())
                .put("currency", currency)
                .put("fee", fee)
                .put("net", amount - fee)
                .put("status", "available")
                .put("type", type);
    }
}
