package org.cartora.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The latest payments for a developer's eyes. */
record StatusPage(List<ObjectNode> payments, int untold) {

    static final int MOST = 50;

    StatusPage {
        payments = List.copyOf(payments);
    }

    String html() {
        return """
                <!doctype html>
                <html lang="en"><meta charset="utf-8"><title>Sandbox payments</title>
                <meta name="viewport" content="width=device-width">
                <style>
                  body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #222 }
                  table { border-collapse: collapse; width: 100% } td, th { padding: .4rem .6rem; text-align: left; border-bottom: 1px solid #ddd }
                  td:nth-child(3), td:nth-child(5), th:nth-child(3), th:nth-child(5) { text-align: right }
                  code { font-size: .9em }
                </style>
                <h1>Sandbox payments</h1>
                <p>No money moves here. Cards: <code>4242 4242 4242 4242</code> pays, <code>4000 0000 0000 0002</code> is
                declined, <code>4000 0025 0000 3155</code> asks for authentication. Webhooks still to be told: {untold}.</p>
                <table><thead><tr><th>opened</th><th>payment</th><th>amount</th><th>status</th><th>refunded</th></tr></thead>
                <tbody>{rows}</tbody></table>
                </html>
                """.replace("{untold}", Integer.toString(untold)).replace("{rows}", rows());
    }

    private String rows() {
        return payments.stream().map(StatusPage::row).collect(Collectors.joining());
    }

    private static String row(JsonNode payment) {
        var currency = payment.path("currency").asText();
        var charge = payment.path(Rendering.CHARGE);
        long back = charge.path("captured").asBoolean()
                ? charge.path("amount_refunded").asLong()
                        - charge.path("amount").asLong()
                        + charge.path("amount_captured").asLong()
                : 0;
        return "<tr><td>%s</td><td><code>%s</code></td><td>%s</td><td>%s</td><td>%s</td></tr>%n"
                .formatted(
                        Instant.ofEpochSecond(payment.path("created").asLong()),
                        payment.path("id").asText(),
                        money(payment.path("amount").asLong(), currency),
                        payment.path("status").asText().replace('_', ' '),
                        back > 0 ? money(back, currency) : "");
    }

    private static String money(long amount, String currency) {
        return BigDecimal.valueOf(amount, Currencies.digits(currency)).toPlainString() + " "
                + currency.toUpperCase(Locale.ROOT);
    }
}
