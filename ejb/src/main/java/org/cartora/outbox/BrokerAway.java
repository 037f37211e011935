package org.cartora.outbox;

import jakarta.ejb.ApplicationException;

/** The broker cannot be reached or does not let us in; what was to be sent stays in the outbox. */
@ApplicationException(rollback = true)
public class BrokerAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokerAway(Throwable cause) {
        super("The broker is away: " + cause.getMessage(), cause);
    }
}
