package org.cartora.web.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagePolicyTest {

    @Test
    void aPagesPolicyNamesTheStylesWithinItAndNoOthers() {
        var page = "<html><style>\n body { margin: 0 }\n</style></html>";

        assertThat(new PagePolicy(false).of(page))
                .contains(
                        "style-src 'self' 'sha256-D70kOi6WssNvdH7moKHnvfMrWDP+d5Fa2lVyAwvVIFw=';",
                        "script-src 'self'",
                        "form-action 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void nobodyElsesScriptsAndFramesAreLetInWhereNobodyElseTakesTheMoney() {
        assertThat(new PagePolicy(false).of("<html>")).doesNotContain("stripe", "frame-src");
    }

    @Test
    void stripesScriptAndFramesAreLetInWhereItTakesTheMoney() {
        assertThat(new PagePolicy(true).of("<html>").split("; "))
                .contains(
                        "script-src 'self' https://js.stripe.com https://*.js.stripe.com",
                        "connect-src 'self' https://api.stripe.com",
                        "frame-src https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com",
                        "frame-ancestors 'none'",
                        "default-src 'none'");
    }
}
