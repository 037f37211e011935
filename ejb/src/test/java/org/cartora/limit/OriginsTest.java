package org.cartora.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {

    private final Origins listed = origins("X-Forwarded-For");
    private final Origins forwarded = origins("Forwarded");

    private static Origins origins(String header) {
        return new Origins(List.of(Network.parse("10.0.0.0/8"), Network.parse("fd00::/8")), header);
    }

    @Test
    void aStrangerIsWhoHeIsWhateverHeSays() {
        assertThat(listed.of("203.0.113.9", List.of("198.51.100.1"))).isEqualTo("203.0.113.9");
    }

    @Test
    void aTrustedProxyNamesItsClient() {
        assertThat(listed.of("10.0.0.1", List.of("198.51.100.1"))).isEqualTo("198.51.100.1");
        assertThat(listed.of("10.0.0.1", List.of())).isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.2.3.4, 198.51.100.1            | what the client made up stands before",
                "1.2.3.4, 198.51.100.1, 10.0.0.2  | through two of our proxies",
                "10.0.0.7, 198.51.100.1, 10.9.9.9 | the client pretends to be one of them",
                "1.2.3.4,198.51.100.1:4711        | with a port",
                "unknown, 198.51.100.1            | behind somebody who hides",
                "' , ,198.51.100.1'               | behind nothing",
            })
    void theListIsReadFromItsEnd(String header, String why) {
        assertThat(listed.of("10.0.0.1", List.of(header))).as(why).isEqualTo("198.51.100.1");
    }

    @Test
    void linesOfTheHeaderAreOneList() {
        assertThat(listed.of("10.0.0.1", List.of("1.2.3.4", "198.51.100.1", "10.0.0.2")))
                .isEqualTo("198.51.100.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "198.51.100.1, unknown",
                "198.51.100.1, _hidden",
                "198.51.100.1, ",
                "198.51.100.1, localhost",
                "1.2.3.4, 999.1.1.1"
            })
    void whatIsNoAddressIsNotReadOver(String header) {
        assertThat(listed.of("10.0.0.1", List.of(header))).isEqualTo("10.0.0.1");
    }

    @Test
    void onlyTheHeaderThatTheProxyWritesIsRead() {
        assertThat(forwarded.header()).isEqualTo("forwarded");
        assertThat(forwarded.of("10.0.0.1", List.of("198.51.100.1"))).isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for=198.51.100.1",
                "for=1.2.3.4, for=198.51.100.1;proto=https;by=10.0.0.1",
                "For=\"198.51.100.1:4711\"",
                "proto=http; FOR=198.51.100.1",
                "for=1.2.3.4, for=198.51.100.1, for=\"[fd00::2]:99\"",
            })
    void theStandardsHeaderIsUnderstood(String header) {
        assertThat(forwarded.of("10.0.0.1", List.of(header))).isEqualTo("198.51.100.1");
    }

    @Test
    void anIpv6ClientMayStandInBrackets() {
        assertThat(forwarded.of("10.0.0.1", List.of("for=\"[2001:db8::7]:4711\"")))
                .isEqualTo("2001:db8:0:0:0:0:0:7");
        assertThat(listed.of("10.0.0.1", List.of("2001:db8::7"))).isEqualTo("2001:db8:0:0:0:0:0:7");
        assertThat(listed.of("10.0.0.1", List.of("::ffff:198.51.100.1"))).isEqualTo("198.51.100.1");
    }

    @Test
    void aVeryLongListCostsNoMoreThanItsEnd() {
        var list = "1.2.3.4,".repeat(5_000) + "198.51.100.1";

        assertThat(listed.of("10.0.0.1", List.of(list))).isEqualTo("198.51.100.1");
    }

    @Test
    void anAddressThatLooksLikeANumberOfOursIsNoName() {
        assertThat(Network.address("example.com")).isEmpty();
        assertThat(Network.address("1")).isEmpty();
        assertThat(Network.address("256.1.1.1")).isEmpty();
        assertThat(Network.address("010.1.1.1")).isEmpty();
        assertThat(Network.address("fe80::1%eth0")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8,10.255.1.1,true", "10.0.0.0/8,11.0.0.1,false", "192.0.2.128/25,192.0.2.127,false",
        "192.0.2.128/25,192.0.2.200,true", "192.0.2.1,192.0.2.1,true", "192.0.2.1,192.0.2.2,false",
        "2001:db8::/32,2001:db8:ffff::1,true", "2001:db8::/32,2001:db9::1,false", "0.0.0.0/0,2001:db8::1,false",
    })
    void aNetworkKnowsItsOwn(String network, String address, boolean inside) {
        assertThat(Network.parse(network).contains(Network.address(address).orElseThrow()))
                .isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0/8", ""})
    void whatIsNoNetworkIsNotTrusted(String text) {
        assertThatThrownBy(() -> Network.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyTwoHeadersNameClients() {
        assertThatThrownBy(() -> origins("X-Real-IP")).hasMessageContaining("X-Forwarded-For or in Forwarded");
    }
}
