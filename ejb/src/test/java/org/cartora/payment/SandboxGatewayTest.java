package org.cartora.payment;

@SuppressWarnings("UnnecessaryAssignment") // the container is not here to inject
class SandboxGatewayTest extends GatewayContract {

    @Override
    PaymentGateway gateway(PaymentSettings to) {
        var sandbox = new SandboxGateway();
        sandbox.settings = to;
        sandbox.line = new ProviderLine();
        sandbox.open();
        return sandbox;
    }

    @Override
    ProviderIntent challenge(String reference, boolean passed) {
        return gateway.authenticate(reference, passed, "authenticate-1");
    }
}
