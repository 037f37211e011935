package org.cartora.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

/** The gateway to the provider that the configuration names; the other one is not touched. */
@ApplicationScoped
class Gateways {

    @Inject
    PaymentSettings settings;

    @Inject
    Instance<SandboxGateway> sandbox;

    @Inject
    Instance<StripeGateway> stripe;

    @Produces
    PaymentGateway gateway() {
        return switch (settings.provider()) {
            case PaymentSettings.SANDBOX -> sandbox.get();
            case PaymentSettings.STRIPE -> stripe.get();
            default -> throw new IllegalStateException("cartora.payment.provider is sandbox or stripe");
        };
    }
}
