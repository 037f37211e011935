package org.cartora.payment;

import org.cartora.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** The provider understood a request and refuses it, in Stripe's words. */
final class ProviderSaysNo extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String param;

    private ProviderSaysNo(int status, String code, String param, String message) {
        super("the provider answers " + status + " " + code + ": " + message);
        this.status = status;
        this.code = code;
        this.param = param;
    }

    /** What an error of the provider is to us: it is away, it knows no such payment, or it says no. */
    static RuntimeException of(int status, @Nullable String code, @Nullable String param, @Nullable String message) {
        var word = code == null ? "" : code;
        if (status == 409) {
            return new ProviderAway.Busy("the provider answers 409 " + word);
        }
        if (status >= 500 || status == 429) {
            return new ProviderAway("the provider answers " + status + " " + word);
        }
        if (word.equals("resource_missing")) {
            return NotFound.of("payment");
        }
        return new ProviderSaysNo(status, word, param == null ? "" : param, message == null ? "" : message);
    }

    /** It does not take our key, which is a matter of the configuration and may be mended; all else would be answered again. */
    boolean refusesKey() {
        return status == 401 || status == 403;
    }

    String code() {
        return code.isEmpty() ? "refused" : code;
    }

    /** The payment is in another state than whoever asked believed. */
    boolean untimely() {
        return code.equals("payment_intent_unexpected_state");
    }

    boolean tooMuchToRefund() {
        return code.equals("charge_already_refunded") || param.equals("amount");
    }

    boolean tooMuchToCapture() {
        return param.equals("amount_to_capture");
    }
}
