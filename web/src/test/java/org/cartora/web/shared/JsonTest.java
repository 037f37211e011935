package org.cartora.web.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cartora.shared.Detail;
import org.cartora.shared.Money;
import org.cartora.shared.Page;
import org.cartora.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    enum Colour {
        RED,
        GREEN
    }

    record Line(UUID productId, int quantity) {}

    record Thing(
            @Nullable String displayName,
            @Nullable Money unitPrice,
            @Nullable Colour colour,
            @Nullable Instant placedAt,
            @Nullable LocalDate day,
            @Nullable List<Line> lines,
            @Nullable BigDecimal share,
            @Nullable Map<String, Object> attributes) {

        Thing(
                @Nullable String displayName,
                @Nullable Money unitPrice,
                @Nullable Colour colour,
                @Nullable Instant placedAt,
                @Nullable LocalDate day,
                @Nullable List<Line> lines) {
            this(displayName, unitPrice, colour, placedAt, day, lines, null, null);
        }
    }

    @Test
    void aThingIsWrittenInSnakeCaseWithoutNulls() throws Exception {
        var thing = new Thing(
                null,
                Money.of("12.9", "EUR"),
                Colour.RED,
                Instant.parse("2026-01-02T03:04:05.678912Z"),
                LocalDate.of(2026, 1, 2),
                List.of());

        assertThat(Json.MAPPER.writeValueAsString(thing))
                .isEqualTo("{\"unit_price\":{\"amount\":\"12.90\",\"currency\":\"EUR\"},\"colour\":\"RED\","
                        + "\"placed_at\":\"2026-01-02T03:04:05.678Z\",\"day\":\"2026-01-02\",\"lines\":[]}");
    }

    @Test
    void aThingIsReadAsItWasWritten() throws Exception {
        var thing = new Thing(
                "a",
                Money.of("12.90", "EUR"),
                Colour.GREEN,
                Instant.parse("2026-01-02T03:04:05.678Z"),
                LocalDate.of(2026, 1, 2),
                List.of(new Line(UUID.fromString("018f0000-0000-7000-8000-000000000001"), 2)));

        assertThat(read(Json.MAPPER.writeValueAsString(thing))).isEqualTo(thing);
    }

    @Test
    void theLastPageHasACursorThatIsNullAndNoTotal() throws Exception {
        assertThat(Json.MAPPER.writeValueAsString(Page.of(List.of("a"), null)))
                .isEqualTo("{\"items\":[\"a\"],\"next_cursor\":null}");
        assertThat(Json.MAPPER.writeValueAsString(new Page<>(List.of(), "c", 7L)))
                .isEqualTo("{\"items\":[],\"next_cursor\":\"c\",\"total\":7}");
    }

    @Test
    void anUnknownFieldIsRefusedByName() {
        assertThat(refusal("{\"price\":1}").details()).containsExactly(new Detail("price", "is not a known field"));
    }

    @Test
    void aFaultInAListIsNamedByItsPlace() {
        assertThat(refusal("{\"lines\":[{\"quantity\":\"two\"}]}").details())
                .extracting(Detail::field)
                .containsExactly("lines[0].quantity");
    }

    @Test
    void anUnknownWordForAnEnumIsAnsweredWithTheKnownOnes() {
        assertThat(refusal("{\"colour\":\"BLUE\"}").details())
                .containsExactly(new Detail("colour", "must be one of RED, GREEN"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"unit_price\":{\"amount\":12.9,\"currency\":\"EUR\"}}",
                "{\"unit_price\":{\"amount\":\"12.901\",\"currency\":\"EUR\"}}",
                "{\"unit_price\":{\"amount\":\"1e9\",\"currency\":\"EUR\"}}",
                "{\"unit_price\":{\"amount\":\"1\",\"currency\":\"EURO\"}}",
                "{\"unit_price\":{\"amount\":\"1\"}}",
                "{\"unit_price\":{\"amount\":\"1\",\"currency\":\"EUR\",\"digits\":2}}",
                "{\"unit_price\":\"12.90\"}",
                "{\"display_name\":5}",
                "{\"display_name\":\"a\\u0000b\"}",
                "{\"display_name\":\"a\\ud800\"}",
                "{\"display_name\":\"\\udc00a\"}",
                "{\"display_name\":\"\\ud83d\\ud83d\\ude00\"}",
                "{\"attributes\":{\"a\\u0000\":1}}",
                "{\"attributes\":{\"\\ud800\":1}}",
                "{\"attributes\":{\"a\":\"\\ud800\"}}",
                "{\"attributes\":{\"a\":[\"\\u0000\"]}}",
                "{\"attributes\":{\"a\":1e999999999}}",
                "{\"attributes\":{\"a\":1234567890123456789012345678901}}",
                "{\"share\":1e-999999999}",
                "{\"share\":\"1\"}",
                "{\"share\":true}",
                "{\"placed_at\":\"+999999999-12-31T23:59:59Z\"}",
                "{\"day\":\"-0044-03-15\"}",
                "{\"placed_at\":\"yesterday\"}",
                "{\"day\":20260102}",
                "{\"lines\":[{\"quantity\":1.5}]}",
                "{\"lines\":[{\"quantity\":\"1\"}]}",
                "{\"lines\":[{\"quantity\":\"\"}]}",
                "{\"lines\":[{\"quantity\":\"\\u0000\"}]}",
                "{\"lines\":\"\"}",
                "{\"share\":\" \"}",
                "{\"colour\":\"\"}",
                "{\"lines\":[{\"product_id\":\"x\"}]}",
                "{\"colour\":0}",
                "[]",
                "7"
            })
    void aValueOfTheWrongFormIsInvalid(String body) {
        var refusal = refusal(body);

        assertThat(refusal.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(refusal.details()).hasSize(1);
        assertThat(refusal.details().getFirst().message())
                .doesNotContain("java")
                .doesNotContain("cartora");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"day\":",
                "{} {}",
                "{\"day\":null,\"day\":null}",
                "null",
                "{'a':1}",
                "nope",
                "{\"share\":NaN}",
                "{\"share\":-Infinity}",
                "{\"share\":01}",
                "{\"share\":.5}",
                "{\"share\":0x1F}"
            })
    void whatIsNotOneJsonValueIsMalformed(String body) {
        assertThat(refusal(body).code()).isEqualTo("MALFORMED_JSON");
    }

    @Test
    void bytesThatAreNoUtf8AreMalformed() {
        for (var bytes : List.of(new byte[] {(byte) 0xff}, new byte[] {(byte) 0xc0, (byte) 0x80}, new byte[] {
            (byte) 0xed, (byte) 0xa0, (byte) 0x80
        })) {
            var body = new ByteArrayOutputStream();
            body.writeBytes("{\"display_name\":\"".getBytes(UTF_8));
            body.writeBytes(bytes);
            body.writeBytes("\"}".getBytes(UTF_8));

            var refused = catchThrowableOfType(
                    Refusal.class, () -> JsonBodies.read(body.toByteArray(), Json.MAPPER.constructType(Thing.class)));

            assertThat(refused).as("%s", (Object) bytes).isNotNull();
            assertThat(refused.kind()).isEqualTo(Refusal.Kind.INVALID);
        }
    }

    @Test
    void whatIsDeeperThanAnyBodyOfOursIsRefused() {
        for (var depth : List.of(Json.MOST_DEEP, 100_000)) {
            assertThat(refusal("{\"attributes\":{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}}")
                            .kind())
                    .isEqualTo(Refusal.Kind.INVALID);
        }
    }

    @Test
    void wholeCharactersAndUsualNumbersAreTaken() throws Exception {
        assertThat(
                        read(
                                "{\"display_name\":\"\\ud83d\\ude00\",\"share\":12.5e1,\"attributes\":{\"a\":0.1,\"b\":7,\"c\":true}}"))
                .isEqualTo(new Thing(
                        "😀",
                        null,
                        null,
                        null,
                        null,
                        null,
                        new BigDecimal("125"),
                        Map.of("a", new BigDecimal("0.1"), "b", 7, "c", true)));
    }

    private static Refusal refusal(String body) {
        return catchThrowableOfType(Refusal.class, () -> read(body));
    }

    private static Object read(String body) throws Exception {
        return JsonBodies.read(body.getBytes(UTF_8), Json.MAPPER.constructType(Thing.class));
    }
}
