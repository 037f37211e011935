package org.cartora.web.identity;

import java.util.List;
import org.cartora.shared.Refusal;

/** Nobody is signed in, whatever was shown. */
final class Unauthenticated {

    private Unauthenticated() {}

    static Refusal because(String message) {
        return new Refusal(Refusal.Kind.UNAUTHENTICATED, "UNAUTHENTICATED", message, List.of());
    }
}
