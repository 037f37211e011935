package org.cartora.payment;

import java.util.Map;
import java.util.Optional;

/** The numbers that Stripe publishes for testing, and the tokens that stand for them (docs.stripe.com/testing). */
final class StripeTestCards {

    /** What Stripe's test mode says to any other card. */
    static final String NO_TEST_CARD = "test_mode_live_card";

    private static final Map<String, String> TOKENS = Map.ofEntries(
            Map.entry("4242424242424242", "pm_card_visa"),
            Map.entry("5555555555554444", "pm_card_mastercard"),
            Map.entry("378282246310005", "pm_card_amex"),
            Map.entry("4000002500003155", "pm_card_authenticationRequiredOnSetup"),
            Map.entry("4000002760003184", "pm_card_authenticationRequired"),
            Map.entry("4000008260003178", "pm_card_authenticationRequiredChargeDeclinedInsufficientFunds"),
            Map.entry("4000000000000259", "pm_card_createDispute"),
            Map.entry("4000000000007726", "pm_card_pendingRefund"),
            Map.entry("4000000000005126", "pm_card_refundFail"),
            Map.entry("4000000000000002", "pm_card_chargeDeclined"),
            Map.entry("4000000000009995", "pm_card_visa_chargeDeclinedInsufficientFunds"),
            Map.entry("4000000000009987", "pm_card_visa_chargeDeclinedLostCard"),
            Map.entry("4000000000009979", "pm_card_visa_chargeDeclinedStolenCard"),
            Map.entry("4000000000000069", "pm_card_chargeDeclinedExpiredCard"),
            Map.entry("4000000000000127", "pm_card_chargeDeclinedIncorrectCvc"),
            Map.entry("4000000000000119", "pm_card_chargeDeclinedProcessingError"));

    private StripeTestCards() {}

    static Optional<String> token(String number) {
        return Optional.ofNullable(TOKENS.get(number.replace(" ", "").replace("-", "")));
    }
}
