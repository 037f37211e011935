package org.cartora.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** Who somebody is to the shop, as the realm says it; {@link May} says what that lets them do. */
public enum Role {
    /** Buys; everybody who signs in is one. */
    CUSTOMER,
    /** Sells own products. */
    SELLER,
    /** Helps customers with their orders. */
    SUPPORT,
    /** Runs the shop. */
    MANAGER,
    /** Answers for it. */
    ADMIN,
    /** The platform itself: timers, messages and jobs. No realm has it. */
    SYSTEM;

    /** What the platform is called where it acts. Nobody can sign in under a name with a space in it. */
    public static final String PLATFORM = "the platform";

    /** Every role that a person can have, from least to most. */
    public static Stream<Role> people() {
        return Arrays.stream(values()).filter(role -> role != SYSTEM);
    }

    /** The name in a token's groups. */
    public String group() {
        return name().toLowerCase(Locale.ROOT);
    }
}
