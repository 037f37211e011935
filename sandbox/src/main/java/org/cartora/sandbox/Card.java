package org.cartora.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;

/**
 * The cards that Stripe publishes for testing, as number and as token, and what they do, and two of our own: one that is only
 * held, and one whose charge is not told of. Any other card is declined, so that nobody types a real one and believes to have paid.
 */
enum Card {
    VISA("4242424242424242", "pm_card_visa", "visa"),
    MASTERCARD("5555555555554444", "pm_card_mastercard", "mastercard"),
    AMEX("378282246310005", "pm_card_amex", "amex"),
    CHALLENGED_ONCE("4000002500003155", "pm_card_authenticationRequiredOnSetup", "visa"),
    CHALLENGED("4000002760003184", "pm_card_authenticationRequired", "visa"),
    CHALLENGED_THEN_POOR(
            "4000008260003178",
            "pm_card_authenticationRequiredChargeDeclinedInsufficientFunds",
            "visa",
            "card_declined",
            "insufficient_funds"),
    ONLY_HELD("4000000000002305", "pm_card_onlyHeld", "visa"),
    UNTOLD("4000000000002404", "pm_card_untold", "visa"),
    DISPUTED("4000000000000259", "pm_card_createDispute", "visa"),
    REFUNDED_LATE("4000000000007726", "pm_card_pendingRefund", "visa"),
    NEVER_REFUNDED("4000000000005126", "pm_card_refundFail", "visa"),
    DECLINED("4000000000000002", "pm_card_chargeDeclined", "visa", "card_declined", "generic_decline"),
    POOR(
            "4000000000009995",
            "pm_card_visa_chargeDeclinedInsufficientFunds",
            "visa",
            "card_declined",
            "insufficient_funds"),
    LOST("4000000000009987", "pm_card_visa_chargeDeclinedLostCard", "visa", "card_declined", "lost_card"),
    STOLEN("4000000000009979", "pm_card_visa_chargeDeclinedStolenCard", "visa", "card_declined", "stolen_card"),
    EXPIRED("4000000000000069", "pm_card_chargeDeclinedExpiredCard", "visa", "expired_card", ""),
    WRONG_CVC("4000000000000127", "pm_card_chargeDeclinedIncorrectCvc", "visa", "incorrect_cvc", ""),
    BROKEN("4000000000000119", "pm_card_chargeDeclinedProcessingError", "visa", "processing_error", ""),
    NO_TEST_CARD("", "pm_card_unknown", "unknown", "card_declined", "test_mode_live_card"),
    NO_CARD("", "pm_card_invalid", "unknown", "incorrect_number", "");

    private final String number;
    private final String token;
    private final String brand;
    private final String code;
    private final String declineCode;

    Card(String number, String token, String brand) {
        this(number, token, brand, "", "");
    }

    Card(String number, String token, String brand, String code, String declineCode) {
        this.number = number;
        this.token = token;
        this.brand = brand;
        this.code = code;
        this.declineCode = declineCode;
    }

    /** The card of a confirmation: a token, or a number as a merchant may send it who is certified for that. */
    static Card of(Form form) {
        var sent = form.text("payment_method_data[card][number]");
        if (sent.isEmpty()) {
            var token = form.required("payment_method");
            return Arrays.stream(values())
                    .filter(card -> card.token.equals(token))
                    .findFirst()
                    .orElseThrow(() -> Problem.missing("PaymentMethod", token));
        }
        var digits = sent.get().replace(" ", "").replace("-", "");
        return Arrays.stream(values())
                .filter(card -> card.number.equals(digits))
                .findFirst()
                .orElse(valid(digits) ? NO_TEST_CARD : NO_CARD);
    }

    boolean challenges() {
        return this == CHALLENGED_ONCE || this == CHALLENGED || this == CHALLENGED_THEN_POOR;
    }

    /** Money is held on it and not taken yet, as if the merchant had asked for that. */
    boolean onlyHeld() {
        return this == ONLY_HELD;
    }

    /** It is charged, and no webhook says so. */
    boolean untold() {
        return this == UNTOLD;
    }

    boolean disputed() {
        return this == DISPUTED;
    }

    /** Money goes back to it some time after it was asked to. */
    boolean refundedLate() {
        return this == REFUNDED_LATE;
    }

    /** Money seems to have gone back to it, until its bank says that it cannot be. */
    boolean neverRefunded() {
        return this == NEVER_REFUNDED;
    }

    /** Why the bank says no, if it does. */
    Optional<ObjectNode> decline() {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        var error = Json.object().put("type", "card_error").put("code", code);
        if (!declineCode.isEmpty()) {
            error.put("decline_code", declineCode);
        }
        return Optional.of(error.put("message", message()));
    }

    private String message() {
        return switch (this) {
            case EXPIRED -> "Your card has expired.";
            case WRONG_CVC -> "Your card's security code is incorrect.";
            case BROKEN -> "An error occurred while processing your card. Try again in a little bit.";
            case POOR, CHALLENGED_THEN_POOR -> "Your card has insufficient funds.";
            case NO_TEST_CARD -> "Your card was declined. Only test cards are taken here.";
            case NO_CARD -> "Your card number is incorrect.";
            default -> "Your card was declined.";
        };
    }

    ObjectNode details() {
        var details = Json.object().put("type", "card");
        details.putObject("card")
                .put("brand", brand)
                .put("last4", number.isEmpty() ? "0000" : number.substring(number.length() - 4));
        return details;
    }

    /** ISO/IEC 7812-1, the Luhn formula. */
    private static boolean valid(String number) {
        if (!number.matches("\\d{12,19}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int doubled = i % 2 != 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
