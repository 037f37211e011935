package org.cartora.shared;

import jakarta.ejb.EJBException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** For a transaction that may be repeated: a connection that has just broken may be lent once more, and then it fails before it began. */
public final class SecondTry {

    private static final Logger LOG = Logger.getLogger(SecondTry.class.getName());

    private SecondTry() {}

    /** Twice if need be; what fails twice is thrown. A refusal is an answer, and not tried again. */
    public static void of(Runnable work) {
        try {
            work.run();
        } catch (EJBException e) {
            LOG.log(Level.WARNING, "a transaction failed and is tried again", e);
            work.run();
        }
    }
}
