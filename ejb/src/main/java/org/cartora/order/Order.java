package org.cartora.order;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cartora.giftcard.Spending;
import org.cartora.giftcard.ValuePayment;
import org.cartora.payment.Outstanding;
import org.cartora.shared.Invalid;
import org.cartora.shared.Money;
import org.cartora.shared.Tokens;
import org.jspecify.annotations.Nullable;

/** A purchase. Its lines and totals are what the checkout promised and stay so; status, payment and fulfilment move on. */
@Entity
@Table(name = "orders")
class Order {

    @Id
    private UUID id;

    private String number;

    @Column(name = "checkout_id")
    private UUID checkoutId;

    @Column(name = "customer_id")
    private @Nullable UUID customerId;

    @Column(name = "access_token")
    private String accessToken;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "fulfillment_status")
    private FulfillmentState fulfillmentStatus;

    private String currency;

    @Embedded
    private Sums sums;

    @Embedded
    private Settlement settlement;

    @Column(name = "shipping_refunded")
    private BigDecimal shippingRefunded;

    @Column(name = "shipping_refunded_tax")
    private BigDecimal shippingRefundedTax;

    @Column(name = "shipping_method")
    private String shippingMethod;

    @Column(name = "shipping_name")
    private String shippingName;

    @Embedded
    private Reckoned reckoned;

    @Column(name = "placed_at")
    private Instant placedAt;

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<OrderLine> lines = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Order() {}

    /** A paid quote becomes an order. Refuses one without lines. */
    static Order place(PlaceOrder command) {
        var quote = command.quote();
        if (quote.lines().isEmpty()) {
            throw OrderRefused.empty();
        }
        var totals = quote.totals();
        var order = new Order();
        order.id = command.orderId();
        order.number = OrderNumber.next().value();
        order.checkoutId = command.checkoutId();
        order.customerId = command.customerId();
        order.accessToken = Tokens.next();
        order.status = OrderStatus.PLACED;
        order.fulfillmentStatus = FulfillmentState.UNFULFILLED;
        order.currency = totals.grandTotal().currency();
        order.sums = Sums.of(totals);
        order.settlement = Settlement.of(command.payment(), order.currency);
        order.shippingRefunded = order.settlement.refunded();
        order.shippingRefundedTax = order.shippingRefunded;
        order.shippingMethod = quote.shippingMethod();
        order.shippingName = quote.shippingName();
        order.reckoned = Reckoned.of(command);
        order.placedAt = Instant.now();
        for (var line : quote.lines()) {
            order.lines.add(OrderLine.of(order, order.lines.size() + 1, line, command.backorders()));
        }
        return order;
    }

    /** More of something, paid apart: lines of their own, the sums grow, what was there stays as it is. */
    void extend(ExtendOrder command) {
        var quote = command.quote();
        for (var line : quote.lines()) {
            lines.add(OrderLine.of(this, lines.size() + 1, line, command.backorders())
                    .addedBy(command.additionId()));
        }
        sums = sums.plus(Sums.of(quote.totals()));
        reckoned.add(quote.trace());
        move();
    }

    /** Refuses an order that is canceled or has been shipped in part. */
    void requireUnsent() {
        if (isCanceled() || fulfillmentStatus != FulfillmentState.UNFULFILLED) {
            throw OrderRefused.noLongerAmendable();
        }
    }

    boolean isCanceled() {
        return status == OrderStatus.CANCELED;
    }

    /** Refuses an order that is canceled already or has been shipped in part. */
    void cancel() {
        if (isCanceled() || fulfillmentStatus != FulfillmentState.UNFULFILLED) {
            throw OrderRefused.noLongerCancelable();
        }
        lines.forEach(line -> line.cancel(line.open()));
        status = OrderStatus.CANCELED;
    }

    /** What became of the units has changed: where does the order stand now? */
    void move() {
        fulfillmentStatus = FulfillmentState.of(
                lines.stream().mapToInt(OrderLine::shipped).sum(),
                lines.stream().mapToInt(OrderLine::open).sum(),
                lines.stream().mapToInt(OrderLine::returned).sum());
    }

    /** Money is decided to be given back; {@link #refund} follows when it is. */
    void giveBack(Reversal reversal) {
        for (var part : reversal.parts()) {
            if (part.lineId() == null) {
                shippingRefunded = shippingRefunded.add(part.amount().amount());
                shippingRefundedTax = shippingRefundedTax.add(part.tax().amount());
            } else {
                line(part.lineId()).giveBack(part);
            }
        }
    }

    /** Nothing was decided to be given back yet. */
    boolean isPaidInFull() {
        return shippingRefunded.signum() == 0
                && lines.stream().allMatch(line -> line.paid().back().isZero());
    }

    /** What was paid for the shipping: all that was not paid for lines. */
    Paid shippingPaid() {
        var total = money(sums.grandTotal());
        var tax = money(sums.taxTotal());
        for (var line : lines) {
            total = total.minus(line.paid().total());
            tax = tax.minus(line.paid().tax());
        }
        var back = shippingRefunded.signum() > 0 && money(shippingRefunded).equals(total) ? 1 : 0;
        return new Paid(1, total, tax, back, money(shippingRefunded), money(shippingRefundedTax));
    }

    List<OrderLine> lines() {
        return List.copyOf(lines);
    }

    OrderLine line(UUID lineId) {
        return lines.stream()
                .filter(line -> line.id().equals(lineId))
                .findFirst()
                .orElseThrow(() -> Invalid.field("lines", lineId + " is not a line of this order"));
    }

    String currency() {
        return currency;
    }

    /** Money went back to the customer; less than nothing where it did not arrive. */
    void refund(Money amount) {
        settlement.refund(amount, total());
    }

    /** Something has become of the money: where does the order stand now? */
    void settle(Outstanding open) {
        settlement.settle(open, total());
    }

    Money total() {
        return money(sums.grandTotal());
    }

    Settlement settlement() {
        return settlement;
    }

    boolean isOpenTo(Viewer viewer) {
        return (customerId != null && customerId.equals(viewer.customerId()))
                || (viewer.orderToken() != null && Tokens.same(accessToken, viewer.orderToken()));
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    UUID checkoutId() {
        return checkoutId;
    }

    String accessToken() {
        return accessToken;
    }

    /** What gift cards and store credit have paid. */
    List<Spending> paidWith() {
        return reckoned.paidWith();
    }

    OrderView view(OrderContact contact) {
        var stored = ValuePayment.of(money(sums.grandTotal()), paidWith());
        return new OrderView(
                id,
                number,
                status,
                settlement.status(),
                fulfillmentStatus,
                contact.email(),
                lines.stream().map(line -> line.view(currency)).toList(),
                money(sums.subtotal()),
                money(sums.discountTotal()),
                money(sums.taxTotal()),
                money(sums.shippingTotal()),
                money(sums.grandTotal()),
                stored.giftCards(),
                stored.storeCredit(),
                stored.amountDue(),
                money(settlement.refunded()),
                contact.shippingAddress(),
                contact.billingAddress(),
                contact.messages().note(),
                contact.messages().giftMessage(),
                shippingMethod,
                shippingName,
                reckoned.trace(),
                customerId,
                checkoutId,
                placedAt,
                "/api/orders/" + number + "/events");
    }

    /** As it was placed; what was added to it later is sold on its own day, gift cards when they are spent. */
    Turnover sold(List<OrderAddition> added) {
        var later = added.stream().map(OrderAddition::sums).reduce(Sums.NONE, Sums::plus);
        var first = lines.stream()
                .filter(line -> line.additionId() == null && !line.isGiftCard())
                .map(line -> line.sold(currency))
                .toList();
        return sums.minus(later).minus(Sums.giftCards(lines)).sold(TurnoverKind.ORDER, id, placedAt, currency, first);
    }

    Money money(BigDecimal amount) {
        return new Money(amount, currency);
    }
}
