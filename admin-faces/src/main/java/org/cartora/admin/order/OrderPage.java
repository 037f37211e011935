package org.cartora.admin.order;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cartora.admin.shared.MarketFormat;
import org.cartora.order.OrderDesk;
import org.cartora.order.OrderEventView;
import org.cartora.order.OrderLineView;
import org.cartora.order.OrderView;
import org.cartora.payment.TransactionView;
import org.cartora.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** One order with its lines, sums, addresses, payments and everything that happened to it. */
@Named
@RequestScoped
public class OrderPage {

    @EJB
    OrderDesk desk;

    @Inject
    MarketFormat format;

    @Inject
    OrderWork work;

    private @Nullable String number;
    private @Nullable OrderView order;
    private List<OrderEventView> timeline = List.of();
    private List<TransactionView> payments = List.of();

    /** Reads the order of the page's address; an unknown number leads to the page for things that do not exist. */
    public void load() {
        var asked = getNumber();
        if (asked == null) {
            throw NotFound.of("order");
        }
        order = desk.shown(asked);
        timeline = desk.timeline(asked);
        payments = desk.payments(asked);
    }

    /** The chosen options of a line, such as "Size: M, Colour: Blue". */
    public String options(OrderLineView line) {
        return line.options().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(option -> option.getKey() + ": " + option.getValue())
                .collect(Collectors.joining(", "));
    }

    /** What an event says besides its name, such as "Number: 3, Reason: customer asked". */
    public String facts(OrderEventView event) {
        return event.data().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> format.words(fact.getKey()) + ": " + fact.getValue())
                .collect(Collectors.joining(" · "));
    }

    /** After a part of the page was shown anew its parameter is lost, and the view still knows the order. */
    public @Nullable String getNumber() {
        return number == null ? work.getNumber() : number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable OrderView getOrder() {
        return order;
    }

    public List<OrderEventView> getTimeline() {
        return timeline;
    }

    public List<TransactionView> getPayments() {
        return payments;
    }
}
