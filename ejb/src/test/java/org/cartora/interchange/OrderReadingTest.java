package org.cartora.interchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cartora.order.OrderStatus;
import org.cartora.order.PastOrder;
import org.cartora.order.PastOrderView;
import org.cartora.order.PaymentState;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderReadingTest {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final String SHOPIFY =
            "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Currency,"
                    + "Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Created at,Lineitem quantity,Lineitem name,"
                    + "Lineitem price,Lineitem sku,Billing Name,Billing Country,Cancelled at";
    private static final String FIRST = "#1001,ann@old.example,paid,2024-01-15 10:22:40 +0100,fulfilled,"
            + "2024-01-16 09:00:00 +0100,USD,27.00,5.00,2.70,34.70,WELCOME,3.00,2024-01-15 10:22:33 +0100,2,Mug,10.00,"
            + "MUG,Ann Lee,US,";
    private static final String SECOND = "#1001,ann@old.example,,,,,,,,,,,,,1,Tea,10.00,TEA,,,";

    @Test
    void theRowsOfOneOrderAreItsLines() {
        var read = read(SHOPIFY, FIRST, SECOND);

        assertThat(read.findings().all()).isEmpty();
        var order = order(SHOPIFY, FIRST, SECOND);
        assertThat(order.number()).isEqualTo("#1001");
        assertThat(order.lines()).extracting("title").containsExactly("Mug", "Tea");
        assertThat(order.subtotal()).isEqualTo(Money.of("30.00", "USD"));
        assertThat(order.placedAt()).isEqualTo(Instant.parse("2024-01-15T09:22:33Z"));
        assertThat(read.contact().billingAddress().lastName()).isEqualTo("Lee");
    }

    @Test
    void taxesOnTopOfThePricesAreToldFromThoseInThem() {
        assertThat(order(SHOPIFY, FIRST, SECOND).taxIncluded()).isFalse();
        assertThat(order(SHOPIFY, FIRST.replace("34.70", "32.00"), SECOND).taxIncluded())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "34.70|34.71|Total|does not add up",
                "27.00|26.99|Subtotal|does not add up",
                "USD|XQQ|Currency|ISO 4217",
                "Lee,US|Lee,Germany|Billing Country|two letters",
                "paid|pending|Financial Status|not done",
                "fulfilled|partial|Financial Status|not done",
                "2024-01-15 10:22:33 +0100|2031-01-15 10:22:33 +0100|Created at|future",
                "10.00,MUG|10.001,MUG|Lineitem price|3 decimals",
                "2,Mug|0,Mug|Lineitem quantity|greater than or equal to 1"
            })
    void whatCannotBeTrueIsSaidOfItsCell(String good, String bad, String column, String message) {
        var findings = read(SHOPIFY, FIRST.replaceFirst(Pattern.quote(good), bad), SECOND)
                .findings()
                .all();

        assertThat(findings).anySatisfy(found -> {
            assertThat(found.column()).isEqualTo(column);
            assertThat(found.message()).contains(message);
            assertThat(found.line()).isEqualTo(2);
        });
    }

    @Test
    void anOrderThatWasCanceledNeedsNotToBePaid() {
        var order = order(SHOPIFY, FIRST.replaceFirst("paid", "voided"), SECOND);

        assertThat(order.status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(order.paymentStatus()).isEqualTo(PaymentState.PENDING);
    }

    @Test
    void theSameNumberLaterInTheFileIsAnError() {
        var entries = Samples.entries(
                Kind.ORDERS, String.join("\n", SHOPIFY, FIRST, SECOND, FIRST.replace("#1001", "#1002"), FIRST));

        assertThat(entries).hasSize(3);
        assertThat(entries.get(0).findings()).isEmpty();
        assertThat(entries.get(2).findings().getFirst().message()).contains("in this file already, on line 2");
    }

    @Test
    void whatWasExportedIsReadAsItWas() {
        var first = read(SHOPIFY, FIRST, SECOND);
        var table = Table.of(Kind.ORDERS);
        var rows = OrderTable.rows(
                new PastOrderView(UUID.randomUUID(), order(SHOPIFY, FIRST, SECOND), first.contact(), null), table);

        var text = new String(CsvText.of(List.of(table.titles(), rows.get(0), rows.get(1))), UTF_8);
        var again = OrderReading.of(Samples.entries(Kind.ORDERS, text).getFirst(), NOW);

        assertThat(again.findings().all()).isEmpty();
        assertThat(again.order()).isEqualTo(first.order());
        assertThat(again.contact()).isEqualTo(first.contact());
    }

    private static PastOrder order(String... lines) {
        return Objects.requireNonNull(read(lines).order());
    }

    private static OrderReading.Read read(String... lines) {
        return OrderReading.of(Samples.entry(Kind.ORDERS, lines), NOW);
    }
}
