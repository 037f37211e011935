package org.cartora.web.storefront;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cartora.shared.Protection;

/**
 * What a page of the storefront may do: what comes as files of ours, the styles within it, each named by its hash, and where
 * Stripe takes the money its script and its frames, from the addresses that <a href="https://docs.stripe.com/security/guide">its
 * security guide</a> names.
 *
 * @param stripe whether the shop's payments are Stripe's
 */
record PagePolicy(boolean stripe) {

    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);
    private static final String SCRIPTS = " https://js.stripe.com https://*.js.stripe.com";

    String of(String html) {
        var styles = STYLE.matcher(html)
                .results()
                .map(style -> " 'sha256-"
                        + Base64.getEncoder()
                                .encodeToString(StoredFile.sha256(style.group(1).getBytes(StandardCharsets.UTF_8)))
                        + "'")
                .collect(Collectors.joining());
        var ours = Protection.page("'self'").replace("style-src 'self'", "style-src 'self'" + styles);
        return stripe
                ? ours.replace("script-src 'self'", "script-src 'self'" + SCRIPTS)
                                .replace("connect-src 'self'", "connect-src 'self' https://api.stripe.com")
                        + "; frame-src" + SCRIPTS + " https://hooks.stripe.com"
                : ours;
    }
}
