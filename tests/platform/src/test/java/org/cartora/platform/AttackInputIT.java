package org.cartora.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is sent to break the shop: every field of every kind of write gets what it does not expect. All of it is answered as the
 * caller's fault, none of it breaks anything.
 */
class AttackInputIT {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Wrong in any field, of whatever type it is. */
    private static final List<String> NEVER = List.of(
            "\"\\u0000\"",
            "\"\\ud800\"",
            "1e999999999",
            "-1e999999999",
            "NaN",
            "[".repeat(900) + "]".repeat(900),
            "{\"$gt\":\"\"}",
            '"' + "x".repeat(70_000) + '"');

    /** Right here and wrong there. */
    private static final List<String> STRANGE = List.of(
            "-1",
            "0",
            "1.5",
            "9999999999999999999999",
            "true",
            "null",
            "[]",
            "\"\"",
            "\"' or '1'='1\"",
            "\"'; drop table orders; --\"",
            "\"${7*7}#{7*7}\"",
            "\"a\\r\\nBcc: all@example.org\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"0000-00-00\"");

    @ParameterizedTest
    @MethodSource("org.cartora.platform.Write#all")
    void noFieldTakesWhatIsNone(Write write) throws IOException {
        var soft = new SoftAssertions();
        var strange = new Turns(STRANGE);
        var body = MAPPER.readTree(write.body());
        for (var place : leaves(body)) {
            for (var value : NEVER) {
                var answer = write.with(replaced(body, place, value));
                soft.assertThat(answer.status())
                        .as("%s = %.40s: %s", place, value, answer)
                        .isEqualTo(400);
            }
            for (var value : strange.next(5)) {
                var answer = write.with(replaced(body, place, value));
                soft.assertThat(answer.status())
                        .as("%s = %.40s: %s", place, value, answer)
                        .isLessThan(500);
            }
        }
        soft.assertAll();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1000000000-01-01T00:00:00Z",
                "%2B1000000000-12-31T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "yesterday"
            })
    void aTimeThatNobodyKeepsIsNone(String time) {
        var admin = Shop.as("admin");
        var prices = "/api/admin/variants/" + Shop.product(1).variantId() + "/prices";
        for (var path : List.of(
                "/api/admin/audit?from=",
                "/api/admin/audit?to=",
                "/api/admin/orders?from=",
                "/api/admin/orders?to=",
                prices + "?valid_at=",
                prices + "?known_at=")) {
            var answer = admin.get(path + time);

            assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"variant_id\":["})
    void aBodyOfNothingButDepthIsRefused(String level) {
        for (var depth : List.of(1_001, 50_000)) {
            var answer = Attacker.anonymous().json("POST", "/api/cart/items", level.repeat(depth));

            assertThat(answer.status()).as("%d: %s", depth, answer).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @MethodSource("org.cartora.platform.Write#all")
    void onlyJsonIsJson(Write write) {
        var attacker = write.sender();
        for (var type : List.of("application/xml", "text/xml", "application/x-www-form-urlencoded", "text/plain")) {
            assertThat(attacker.send(
                                    write.verb(),
                                    write.path(),
                                    type,
                                    write.body().getBytes(UTF_8))
                            .status())
                    .as(type)
                    .isEqualTo(415);
        }
        var broken = new ByteArrayOutputStream();
        broken.writeBytes("{\"\u00e4\":\"".getBytes(UTF_8));
        broken.writeBytes(new byte[] {(byte) 0xc3, (byte) 0x28, (byte) 0xff});
        broken.writeBytes("\"}".getBytes(UTF_8));
        assertThat(attacker.send(write.verb(), write.path(), "application/json", broken.toByteArray())
                        .status())
                .isEqualTo(400);
    }

    /** JSON pointers of all values that are neither object nor array. */
    private static List<String> leaves(JsonNode node) {
        var found = new ArrayList<String>();
        collect(node, "", found);
        return found;
    }

    private static void collect(JsonNode node, String place, List<String> found) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> collect(entry.getValue(), place + '/' + entry.getKey(), found));
        } else if (node instanceof ArrayNode array) {
            for (var i = 0; i < array.size(); i++) {
                collect(array.get(i), place + '/' + i, found);
            }
        } else {
            found.add(place);
        }
    }

    private static String replaced(JsonNode body, String place, String value) {
        var mark = UUID.randomUUID().toString();
        var copy = body.deepCopy();
        var parent = copy.at(place.substring(0, place.lastIndexOf('/')));
        var name = place.substring(place.lastIndexOf('/') + 1);
        if (parent instanceof ObjectNode object) {
            object.put(name, mark);
        } else {
            ((ArrayNode) parent)
                    .set(Integer.parseInt(name), MAPPER.getNodeFactory().textNode(mark));
        }
        return copy.toString().replace('"' + mark + '"', value);
    }
}
