package org.cartora.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // the container is not here to inject
class StripeGatewayTest extends GatewayContract {

    @Override
    PaymentGateway gateway(PaymentSettings to) {
        var stripe = new StripeGateway();
        stripe.settings = to;
        stripe.line = new ProviderLine();
        return stripe;
    }

    @Override
    ProviderIntent challenge(String reference, boolean passed) {
        bank.authenticate(reference, passed);
        return gateway.authenticate(reference, passed, "authenticate-1");
    }

    @Test
    void theChallengeIsBetweenShopperAndBank() {
        var reference = opened().reference();
        gateway.confirm(reference, CHALLENGED_CARD, "pay-1");

        assertThat(gateway.authenticate(reference, true, "authenticate-1").status())
                .as("whatever the shop says")
                .isEqualTo(PaymentStatus.REQUIRES_ACTION);
    }

    @Test
    void aTokenFromTheShoppersBrowserPays() {
        assertThat(gateway.confirm(opened().reference(), "pm_card_visa", "pay-1")
                        .status())
                .isEqualTo(PaymentStatus.SUCCEEDED);
    }
}
