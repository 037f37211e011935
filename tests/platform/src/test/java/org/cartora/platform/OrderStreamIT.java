package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order's timeline as a stream, let in by a ticket. */
class OrderStreamIT {

    private Shop guest;
    private String events;

    @BeforeEach
    void buy() {
        guest = Shop.guest();
        var order = guest.buy(Shop.product(1).variantId(), 1, Shop.newEmail());
        guest.with("X-Order-Token", order.header("X-Order-Token"));
        events = "/api/orders/" + order.text("/number") + "/events";
    }

    @Test
    void aGuestWithATicketSeesWhatHasHappenedAndThenWhatHappens() throws IOException {
        try (var stream = open(events + "?ticket=" + ticket())) {
            var lines = new Scanner(stream, StandardCharsets.UTF_8);

            assertThat(eventsUntil(lines, "PAID")).contains("\"type\":\"PLACED\"");
            var canceled = guest.post(events.replace("/events", "/cancel"), "");
            assertThat(canceled.status()).as("%s", canceled).isEqualTo(200);

            assertThat(eventsUntil(lines, "CANCELED")).doesNotContain("\"type\":\"PAID\"");
        }
    }

    @Test
    void aClientThatComesAgainIsNotToldTwice() throws IOException {
        var items = guest.get(events).json().at("/items");
        guest.with("Last-Event-ID", items.get(items.size() - 1).at("/id").asText());
        try (var stream = open(events + "?ticket=" + ticket())) {
            guest.post(events.replace("/events", "/cancel"), "");

            assertThat(eventsUntil(new Scanner(stream, StandardCharsets.UTF_8), "CANCELED"))
                    .doesNotContain("\"type\":\"PLACED\"");
        }
    }

    @Test
    void aTicketIsGoodForOneUse() throws IOException {
        var address = events + "?ticket=" + ticket();
        open(address).close();

        var again = Shop.guest().with("Accept", "text/event-stream").get(address);

        assertThat(again.status()).isEqualTo(401);
        assertThat(again.code()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void aTicketOpensNobodyElsesOrder() {
        var mine = Shop.as("customer").post("/api/tickets", "").text("/ticket");

        var answer = Shop.guest().with("Accept", "text/event-stream").get(events + "?ticket=" + mine);

        assertThat(answer.status()).as("%s", answer).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void aGuestWithoutAnOrderGetsNoTicket() {
        assertThat(Shop.guest().post("/api/tickets", "").status()).isEqualTo(401);
    }

    @Test
    void whatIsNoTokenGetsNoTicket() {
        var answer = Shop.guest().with("X-Order-Token", "x".repeat(65)).post("/api/tickets", "");

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
    }

    private String ticket() {
        var answer = guest.post("/api/tickets", "");
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.text("/ticket");
    }

    private InputStream open(String address) {
        HttpResponse<InputStream> answer = guest.with("Accept", "text/event-stream").stream(address);
        guest.without("Accept");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
        return answer.body();
    }

    /** What comes up to the end of the event of a type; four signs of life without it are a minute. */
    private static String eventsUntil(Scanner lines, String type) {
        var read = new StringBuilder();
        while (lines.hasNextLine() && read.toString().split(": here", -1).length < 5) {
            var line = lines.nextLine();
            read.append(line).append('\n');
            if (line.isEmpty() && read.indexOf("\"type\":\"" + type + "\"") >= 0) {
                return read.toString();
            }
        }
        throw new AssertionError("the stream ended without " + type + ": " + read);
    }
}
