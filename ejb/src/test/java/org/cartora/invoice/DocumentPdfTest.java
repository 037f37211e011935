package org.cartora.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cartora.order.FulfillmentState;
import org.cartora.order.OrderLineView;
import org.cartora.order.OrderStatus;
import org.cartora.order.OrderView;
import org.cartora.order.PaymentState;
import org.cartora.shared.Address;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What stands on an invoice: who pays it, and what was sold at one time. */
class DocumentPdfTest {

    private static final UUID ID = new UUID(0, 1);
    private static final UUID ADDITION = new UUID(0, 2);

    @Test
    void anInvoiceIsMadeOutToTheBillingAddress() throws IOException {
        assertThat(paper(null, "24.90")).contains("Amtsweg 9").doesNotContain("Hauptstr. 1");
    }

    @Test
    void theInvoiceOfTheOrderHasItsOwnLinesAndItsShipping() throws IOException {
        assertThat(paper(null, "24.90"))
                .contains("Mug (MUG)", "Standard delivery", "24.90")
                .doesNotContain("Cup");
    }

    @Test
    void theInvoiceOfAnAdditionHasWhatWasAddedAndNoShipping() throws IOException {
        assertThat(paper(ADDITION, "12.00"))
                .contains("Cup (CUP)", "12.00")
                .doesNotContain("Mug (MUG)", "Standard delivery");
    }

    private static String paper(@Nullable UUID addition, String amount) throws IOException {
        var order = order();
        var document = new DocumentView(
                ID, "INV-000001", DocumentKind.INVOICE, null, addition, euro(amount), euro("1.00"), Instant.EPOCH);
        var pdf = new DocumentPdf(document, order, List.of("Cartora"), ZoneId.of("UTC"));
        try (var read = Loader.loadPDF(pdf.of(Content.invoice(order, document)))) {
            return new PDFTextStripper().getText(read);
        }
    }

    private static OrderView order() {
        return new OrderView(
                ID,
                "C-7KQ2",
                OrderStatus.PLACED,
                PaymentState.PAID,
                FulfillmentState.UNFULFILLED,
                "ada@customer.example",
                List.of(line("Mug", "MUG", "20.00", null), line("Cup", "CUP", "12.00", ADDITION)),
                euro("32.00"),
                euro("0.00"),
                euro("2.00"),
                euro("4.90"),
                euro("36.90"),
                List.of(),
                null,
                euro("36.90"),
                euro("0.00"),
                at("Hauptstr. 1"),
                at("Amtsweg 9"),
                null,
                null,
                "standard",
                "Standard delivery",
                List.of(),
                null,
                ID,
                Instant.EPOCH,
                "/api/orders/C-7KQ2/events");
    }

    private static OrderLineView line(String title, String sku, String total, @Nullable UUID addition) {
        return new OrderLineView(
                UUID.randomUUID(),
                ID,
                sku,
                title,
                "slug",
                null,
                Map.of(),
                2,
                0,
                null,
                euro("10.00"),
                euro("0.00"),
                euro("0.50"),
                euro(total),
                List.of(),
                List.of(),
                0,
                0,
                0,
                0,
                0,
                euro("0.00"),
                addition,
                false);
    }

    private static Address at(String street) {
        return new Address("Ada", "Braun", null, street, null, "10115", "Berlin", null, "DE", null);
    }

    private static Money euro(String amount) {
        return Money.of(amount, "EUR");
    }
}
