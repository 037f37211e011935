package org.cartora.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.cartora.shared.Json;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;

class OrderTest {

    @Test
    void anOrderSaysWhatItsQuoteSaid() {
        var command = Samples.twoMugs();

        var view = Order.place(command).view(OrderContact.of(command));

        assertThat(view.status()).isEqualTo(OrderStatus.PLACED);
        assertThat(view.paymentStatus()).isEqualTo(PaymentState.PAID);
        assertThat(view.grandTotal()).isEqualTo(Money.of("28.70", "EUR"));
        assertThat(view.lines()).singleElement().satisfies(line -> {
            assertThat(line.sku()).isEqualTo("MUG-RED");
            assertThat(line.total()).isEqualTo(Money.of("23.80", "EUR"));
        });
        assertThat(view.trace()).isEqualTo(command.quote().trace());
        assertThat(view.shippingAddress()).isEqualTo(command.contact().shippingAddress());
    }

    @Test
    void anEmptyOrderIsRefused() {
        var command = Samples.placing(List.of());

        assertThatThrownBy(() -> Order.place(command)).isInstanceOf(OrderRefused.class);
    }

    @Test
    void anOrderIsCanceledOnce() {
        var order = Order.place(Samples.twoMugs());

        order.cancel();

        assertThatThrownBy(order::cancel).isInstanceOf(OrderRefused.class);
    }

    @Test
    void whatWasGivenBackInPartOrWholeShowsInThePayment() {
        var command = Samples.twoMugs();
        var order = Order.place(command);
        var contact = OrderContact.of(command);

        order.refund(Money.of("8.70", "EUR"));
        assertThat(order.view(contact).paymentStatus()).isEqualTo(PaymentState.PARTIALLY_REFUNDED);

        order.refund(Money.of("20.00", "EUR"));
        assertThat(order.view(contact).paymentStatus()).isEqualTo(PaymentState.REFUNDED);
    }

    @Test
    void aGuestReadsAnOrderOnlyWithItsToken() {
        var order = Order.place(Samples.twoMugs());

        assertThat(order.isOpenTo(new Viewer(null, order.accessToken()))).isTrue();
        assertThat(order.isOpenTo(new Viewer(null, "guess"))).isFalse();
        assertThat(order.isOpenTo(new Viewer(null, null))).isFalse();
    }

    @Test
    void aQuoteSurvivesItsWayThroughTheDatabase() {
        var quote = Samples.twoMugs().quote();

        assertThat(Json.read(Json.write(quote), Quote.class)).isEqualTo(quote);
    }

    @Test
    void anOrderNumberCanBeReadOutAndTypedCarelessly() {
        var number = OrderNumber.next();

        assertThat(number.value()).matches("[2-9B-DF-HJKMNP-TV-Z]{3}(-[2-9B-DF-HJKMNP-TV-Z]{3}){2}");
        assertThat(OrderNumber.typed(number.value().toLowerCase(Locale.ROOT).replace("-", " ")))
                .isEqualTo(number);
    }
}
