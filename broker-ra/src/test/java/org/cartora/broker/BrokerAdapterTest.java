package org.cartora.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BrokerAdapterTest {

    @Test
    void theBrokerIsOnThisMachineInTheClearUnlessSomethingElseIsSaid() {
        assertThat(BrokerAdapter.parameters(Map.of("CARTORA_BROKER_TLS", " ")))
                .isEqualTo("host=127.0.0.1;port=61616;connect-timeout-millis=5000");
    }

    @Test
    void byTlsTheBrokerShowsItsNameFromAnAuthorityOfTheInside() {
        var parameters = BrokerAdapter.parameters(Map.of(
                "CARTORA_BROKER_HOST", "broker.example",
                "CARTORA_BROKER_TLS", "true",
                "CARTORA_INSIDE_CA", "/etc/cartora/inside-ca.pem"));

        assertThat(parameters.split(";"))
                .contains("host=broker.example", "sslEnabled=true", "verifyHost=true", "forceSSLParameters=true")
                .contains("trustStoreType=PEM", "trustStorePath=/etc/cartora/inside-ca.pem")
                .doesNotContain("trustAll=true");
    }
}
