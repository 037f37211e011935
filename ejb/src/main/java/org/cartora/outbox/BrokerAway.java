package org.cartora.outbox;

import java.util.List;
import org.cartora.shared.Refusal;

/** The broker cannot be reached or does not let us in; what was to be sent stays in the outbox. */
public final class BrokerAway extends Refusal {

    private static final long serialVersionUID = 1L;

    BrokerAway(Throwable cause) {
        super(Kind.UNAVAILABLE, "UNAVAILABLE", "The broker is away: " + cause.getMessage(), List.of(), cause);
    }
}
