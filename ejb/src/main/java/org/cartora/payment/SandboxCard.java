package org.cartora.payment;

import java.util.Map;
import org.cartora.shared.Invalid;

/**
 * A card number of the sandbox and what it does. The numbers are those that Stripe publishes for testing
 * (docs.stripe.com/testing); any other is declined, so that nobody types a real card into a sandbox and believes to have paid.
 */
record SandboxCard(String number) {

    private static final String APPROVED = "approved";
    private static final String CHALLENGED = "challenged";

    private static final Map<String, String> OUTCOMES = Map.ofEntries(
            Map.entry("4242424242424242", APPROVED),
            Map.entry("5555555555554444", APPROVED),
            Map.entry("378282246310005", APPROVED),
            Map.entry("4000002500003155", CHALLENGED),
            Map.entry("4000002760003184", CHALLENGED),
            Map.entry("4000000000000002", "card_declined"),
            Map.entry("4000000000009995", "insufficient_funds"),
            Map.entry("4000000000009987", "lost_card"),
            Map.entry("4000000000000069", "expired_card"),
            Map.entry("4000000000000127", "incorrect_cvc"),
            Map.entry("4000000000000119", "processing_error"));

    SandboxCard {
        number = number.replace(" ", "").replace("-", "");
        if (!number.matches("\\d{12,19}") || !hasValidCheckDigit(number)) {
            throw Invalid.field("card", "is not a card number");
        }
    }

    boolean approved() {
        return APPROVED.equals(OUTCOMES.get(number));
    }

    boolean challenged() {
        return CHALLENGED.equals(OUTCOMES.get(number));
    }

    /** The reason of the decline, in the provider's words. */
    String declineCode() {
        return OUTCOMES.getOrDefault(number, "test_cards_only");
    }

    /** ISO/IEC 7812-1, the Luhn formula. */
    private static boolean hasValidCheckDigit(String number) {
        var sum = 0;
        for (var i = 0; i < number.length(); i++) {
            var digit = number.charAt(number.length() - 1 - i) - '0';
            var doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
