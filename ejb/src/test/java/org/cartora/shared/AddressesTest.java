package org.cartora.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    private static final Addresses TOGETHER = addresses(null);
    private static final Addresses APART = addresses("https://console.example");

    @ParameterizedTest
    @CsvSource({
        "shop.example,200",
        "inside.example,200",
        "127.0.0.1:8080,200",
        "console.example,421",
        "evil.example,421"
    })
    void onOneHostShopAndConsoleAnswerToTheSameNames(String host, int status) {
        assertThat(TOGETHER.apart()).isFalse();
        assertThat(TOGETHER.status(TOGETHER.shop(), request(host, host))).isEqualTo(status);
        assertThat(TOGETHER.status(TOGETHER.console(), request(host, host))).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "shop.example,200,404",
        "inside.example,200,404",
        "127.0.0.1:8080,200,404",
        "console.example,404,200",
        "CONSOLE.example:443,404,200",
        "evil.example,421,421",
        "x.console.example,421,421"
    })
    void aConsoleWithAHostOfItsOwnIsThereAloneAndTheShopIsNot(String host, int shop, int console) {
        assertThat(APART.apart()).isTrue();
        assertThat(APART.status(APART.shop(), request(host, host))).isEqualTo(shop);
        assertThat(APART.status(APART.console(), request(host, host))).isEqualTo(console);
    }

    @Test
    void aRequestThatNamesBothHostsIsForNeither() {
        var both = request("shop.example", "console.example");

        assertThat(APART.status(APART.shop(), both)).isEqualTo(Addresses.MISDIRECTED);
        assertThat(APART.status(APART.console(), both)).isEqualTo(Addresses.MISDIRECTED);
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP/1.1,shop.example,,,200",
        "HTTP/1.1,shop.example,2,,200",
        "HTTP/1.1,shop.example,,Chunked,200",
        "HTTP/1.1,shop.example shop.example,,,400",
        "HTTP/1.1,shop.example evil.example,,,400",
        "HTTP/1.1,,,,400",
        "HTTP/1.1,shop.example,2 2,,400",
        "HTTP/1.1,shop.example,2,chunked,400",
        "HTTP/1.1,shop.example,,chunked identity,400",
        "HTTP/1.1,shop.example,,gzip,400",
        "HTTP/1.0,shop.example,,chunked,400"
    })
    void aMessageThatMayBeReadInTwoWaysIsRefused(
            String protocol, @Nullable String hosts, @Nullable String lengths, @Nullable String encodings, int status) {
        var request = request(
                "shop.example",
                protocol,
                Map.of("Host", words(hosts), "Content-Length", words(lengths), "Transfer-Encoding", words(encodings)));

        assertThat(TOGETHER.status(TOGETHER.shop(), request)).isEqualTo(status);
    }

    @Test
    void aFurtherNameOfTheShopThatIsTheConsolesIsTheConsoles() {
        var local = addresses("http://127.0.0.1:8080");
        var request = request("127.0.0.1:8080", "127.0.0.1");

        assertThat(local.status(local.shop(), request)).isEqualTo(404);
        assertThat(local.status(local.console(), request)).isEqualTo(200);
    }

    @Test
    void eachIsProtectedAsItsOwnAddressWants() {
        var mixed = addresses("http://console.example");

        assertThat(mixed.shop().cookie("cartora_cart", "/")).isEqualTo("__Host-cartora_cart");
        assertThat(mixed.console().cookie("CARTORA_CONSOLE", "/")).isEqualTo("CARTORA_CONSOLE");
        assertThat(Protection.headers(APART.console())).containsKey("Strict-Transport-Security");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "console.example",
                "https://console.example/",
                "https://console.example/admin",
                "https://*.example",
                "ftp://console.example",
                "https://shop.example",
                "https://shop.example:8443"
            })
    void anAddressThatIsNoneOrTheShopsKeepsItFromStarting(String console) {
        assertThatThrownBy(() -> addresses(console)).hasMessageContaining(console);
    }

    private static List<String> words(@Nullable String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }

    private static Addresses addresses(@Nullable String console) {
        return new Addresses("https://shop.example", "127.0.0.1,inside.example", Optional.ofNullable(console));
    }

    private static HttpServletRequest request(String header, String server) {
        return request(server, "HTTP/1.1", Map.of("Host", List.of(header)));
    }

    private static HttpServletRequest request(String server, String protocol, Map<String, List<String>> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                AddressesTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, args) -> switch (called.getName()) {
                    case "getHeaders" -> Collections.enumeration(headers.getOrDefault((String) args[0], List.of()));
                    case "getHeader" ->
                        headers.getOrDefault((String) args[0], List.of("")).getFirst();
                    case "getProtocol" -> protocol;
                    default -> server;
                });
    }
}
