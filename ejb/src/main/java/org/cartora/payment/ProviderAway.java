package org.cartora.payment;

/** The provider gave no usable answer; whether the call had its effect is not known. */
class ProviderAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProviderAway(String message, Throwable cause) {
        super(message, cause);
    }

    ProviderAway(String message) {
        super(message);
    }

    /** It works on the same call already; that it is asked twice at once says nothing about how it is. */
    static final class Busy extends ProviderAway {

        private static final long serialVersionUID = 1L;

        Busy(String message) {
            super(message);
        }
    }

    /** It took so long that asking again would keep the shopper waiting; recovery asks later. */
    static final class TooSlow extends ProviderAway {

        private static final long serialVersionUID = 1L;

        TooSlow(Throwable cause) {
            super("no answer in time", cause);
        }
    }
}
