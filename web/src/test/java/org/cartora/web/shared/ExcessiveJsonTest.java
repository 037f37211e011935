package org.cartora.web.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Map;
import org.cartora.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** JSON that costs more than it can be worth. */
class ExcessiveJsonTest {

    static Map<String, String> excessive() {
        return Map.of(
                "deep", "[".repeat(5_000) + "]".repeat(5_000),
                "deep objects", "{\"a\":".repeat(40) + "1" + "}".repeat(40),
                "a long number", "[1" + "0".repeat(60) + "]",
                "a long fraction", "[0." + "1".repeat(60) + "]",
                "a long text", "[\"" + "x".repeat(300_000) + "\"]",
                "a long name", "{\"" + "n".repeat(300) + "\":1}");
    }

    static Collection<String> bodies() {
        return excessive().values();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void isRefusedAsMalformed(String body) {
        assertThatThrownBy(() -> JsonBodies.read(body.getBytes(UTF_8), Json.MAPPER.constructType(JsonNode.class)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("MALFORMED_JSON");
                    assertThat(refusal.getMessage()).contains("nests deeper than 32 levels");
                });
    }

    @Test
    void whatPeopleWriteIsNot() throws Exception {
        var body = "{\"a\":".repeat(20) + "\"" + "x".repeat(100_000) + "\"" + "}".repeat(20);

        assertThat(JsonBodies.read(body.getBytes(UTF_8), Json.MAPPER.constructType(JsonNode.class)))
                .isNotNull();
    }
}
