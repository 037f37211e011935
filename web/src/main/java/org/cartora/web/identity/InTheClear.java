package org.cartora.web.identity;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The servers on other machines that the shop would talk to without TLS. What stays on this machine needs none. */
final class InTheClear {

    private static final Pattern THIS_MACHINE =
            Pattern.compile("(localhost|127(\\.\\d{1,3}){3}|::1|\\[::1])(:\\d+)?", Pattern.CASE_INSENSITIVE);

    private InTheClear() {}

    /** A line for each; none where the network itself encrypts ({@code cartora.inside=elsewhere}). */
    static List<String> objections(Function<String, Optional<String>> settings) {
        var objections = new ArrayList<String>();
        if (is(settings, "cartora.inside", "elsewhere")) {
            return objections;
        }
        if (isAway(settings, "cartora.db.host") && !is(settings, "cartora.db.tls", "verify-full")) {
            objections.add("the database (CARTORA_DB_TLS=verify-full)");
        }
        if (isAway(settings, "cartora.broker.host") && !is(settings, "cartora.broker.tls", "true")) {
            objections.add("the broker (CARTORA_BROKER_TLS=true)");
        }
        if (isAway(settings, "cartora.mail.host") && !is(settings, "cartora.mail.starttls", "true")) {
            objections.add("the mail server (CARTORA_MAIL_STARTTLS=true)");
        }
        if (settings.apply("cartora.identity.internal-url")
                .filter(InTheClear::isClear)
                .isPresent()) {
            objections.add("the identity provider (CARTORA_IDENTITY_INTERNAL_URL=https://…)");
        }
        return objections;
    }

    private static boolean is(Function<String, Optional<String>> settings, String property, String value) {
        return settings.apply(property).filter(value::equals).isPresent();
    }

    /** The driver of the database takes several places with commas between them. */
    private static boolean isAway(Function<String, Optional<String>> settings, String property) {
        return settings.apply(property).stream()
                .flatMap(hosts -> Arrays.stream(hosts.split(",")))
                .anyMatch(host -> !isHere(host.strip()));
    }

    private static boolean isHere(String host) {
        return THIS_MACHINE.matcher(host).matches();
    }

    private static boolean isClear(String address) {
        return !address.toLowerCase(Locale.ROOT).startsWith("https://")
                && !isHere(Optional.ofNullable(URI.create(address).getHost()).orElse(""));
    }
}
