package org.cartora.returns;

import java.util.List;
import org.cartora.shared.Detail;
import org.cartora.shared.Money;
import org.cartora.shared.Refusal;

/** Why something cannot be sent back, or a return cannot go on. */
public final class ReturnRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private ReturnRefused(Kind kind, String code, String message, List<Detail> details) {
        super(kind, code, message, details);
    }

    static ReturnRefused tooLate(long days, List<Detail> lines) {
        return new ReturnRefused(
                Kind.BUSINESS_RULE,
                "RETURN_WINDOW_CLOSED",
                "Items can be sent back for " + days + " days after they arrived.",
                lines);
    }

    static ReturnRefused promised(Money credit) {
        return new ReturnRefused(
                Kind.BUSINESS_RULE,
                "PROMISED_TO_EXCHANGE",
                "Goods that are on their way back pay " + credit
                        + " of what was accepted in exchange for them, and so much of"
                        + " what was paid for them cannot be given back before. Receive them first, or money instead.",
                List.of());
    }

    static ReturnRefused transition(ReturnState from, ReturnState to) {
        return new ReturnRefused(
                Kind.CONFLICT, "CONFLICT", "A return that is " + from + " does not become " + to + ".", List.of());
    }
}
