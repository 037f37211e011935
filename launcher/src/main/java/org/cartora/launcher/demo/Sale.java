package org.cartora.launcher.demo;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A purchase with what belongs to it besides the order: its checkout, its payment, and the token that a guest reads it by. */
record Sale(Purchase purchase, UUID checkout, UUID intent, String token) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Sale of(Purchase purchase, Dice dice) {
        var opened = purchase.placedAt().minusSeconds(dice.between(40, 400));
        return new Sale(purchase, dice.id(opened), dice.id(opened), secret());
    }

    /** Not from the dice: a secret must not be the same in every shop. */
    static String secret() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** With whose key it is sealed: a guest is a person for one checkout. */
    UUID owner() {
        var customer = customer();
        return customer == null ? checkout : customer;
    }

    @Nullable
    UUID customer() {
        var buyer = purchase.buyer();
        return buyer.guest() ? null : buyer.person().id();
    }
}
