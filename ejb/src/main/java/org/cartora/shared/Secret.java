package org.cartora.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything that nobody may know, in one list: {@code config/README.md} says the same of each for people. What development
 * uses stands in the sources for everybody to read, so production refuses it. Whoever adds a secret adds its line here.
 */
public enum Secret {
    DATABASE("cartora.db.password", "cartora-dev", true),
    BROKER("cartora.broker.password", "cartora-dev", true),
    STOREFRONT_CLIENT("cartora.storefront.client-secret", "storefront-dev-secret", true),
    CONSOLE_CLIENT("cartora.console.client-secret", "console-dev-secret", true),
    PLATFORM_CLIENT("cartora.platform.client-secret", "platform-dev-secret", true),
    /** Keysets; the development ones are not words but keys of the sources, which the key ring itself knows. */
    WRAPPING_KEYS("cartora.privacy.wrapping-keys", null, true),
    INDEX_KEYS("cartora.privacy.index-keys", null, true),
    MAIL("cartora.mail.password", null, false),
    STRIPE_KEY("cartora.payment.stripe.key", null, false),
    STRIPE_WEBHOOK("cartora.payment.stripe.webhook-secret", null, false),
    SANDBOX_KEY("cartora.payment.sandbox.key", "sk_test_cartora_dev", false),
    SANDBOX_WEBHOOK("cartora.payment.sandbox.webhook-secret", "whsec_cartora_dev", false),
    OPERATIONS("cartora.operations.token", null, false),
    /** Of servers beside the application: looked at where its environment holds them, as that of one machine does. */
    DATABASE_OWNER("cartora.db.owner.password", "cartora-owner-dev", false),
    DATABASE_READER("cartora.db.reader.password", "cartora-reader-dev", false),
    IDENTITY_DATABASE("kc.db.password", "keycloak-dev", false),
    IDENTITY_ADMIN("kc.bootstrap.admin.password", "admin-dev", false);

    private static final int SHORTEST = 16;
    private static final Pattern MADE_UP =
            Pattern.compile("(^|[-_])(dev|test|demo|changeme|secret|password|example)([-_]|$)");

    private final String property;
    private final @Nullable String development;
    private final boolean needed;

    Secret(String property, @Nullable String development, boolean needed) {
        this.property = property;
        this.development = development;
        this.needed = needed;
    }

    public String property() {
        return property;
    }

    /** The environment variable that sets it. */
    public String variable() {
        return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** What it is on a development machine, where there is one. */
    public Optional<String> development() {
        return Optional.ofNullable(development);
    }

    /** What keeps production from starting, a line for each; the sandbox's own are not looked at where Stripe takes the money. */
    public static List<String> objections(Function<String, Optional<String>> settings) {
        var objections = new ArrayList<String>();
        for (var secret : values()) {
            var value = settings.apply(secret.property).filter(given -> !given.isBlank());
            if (value.isEmpty() && secret.needed) {
                objections.add(secret.variable() + " is not set");
            }
            value.filter(given -> !secret.ofTheSandbox() && !secret.isKeyset() && guessable(given))
                    .ifPresent(given -> objections.add(secret.variable() + " is one of development, has less than "
                            + SHORTEST + " characters, or is made up of words"));
        }
        return objections;
    }

    private boolean ofTheSandbox() {
        return property.startsWith("cartora.payment.sandbox.");
    }

    private boolean isKeyset() {
        return this == WRAPPING_KEYS || this == INDEX_KEYS;
    }

    static boolean guessable(String value) {
        return value.length() < SHORTEST
                || Arrays.stream(values()).anyMatch(secret -> value.equals(secret.development))
                || MADE_UP.matcher(value.toLowerCase(Locale.ROOT)).find();
    }
}
