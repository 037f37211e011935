package org.cartora.shared;

import jakarta.ejb.EJBException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** For a transaction that may be repeated: a connection that has just broken may be lent once more, and then it fails before it began. */
public final class SecondTry {

    private static final Logger LOG = Logger.getLogger(SecondTry.class.getName());

    private SecondTry() {}

    /** Twice if need be; what fails twice is thrown. A refusal is an answer, and not tried again. */
    public static void run(String what, Runnable work) {
        try {
            work.run();
        } catch (EJBException e) {
            LOG.log(Level.WARNING, e, () -> what + " failed and is tried again");
            work.run();
        }
    }
}
