package org.cartora.checkout;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cartora.giftcard.Spending;
import org.cartora.giftcard.ValuePayment;
import org.cartora.order.OrderView;
import org.cartora.order.Quote;
import org.cartora.payment.IntentView;
import org.cartora.shared.Json;
import org.cartora.shared.Money;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** An offer on the table: a frozen quote with stock held and a payment open, until it is paid, placed or expires. */
@Entity
@DynamicUpdate
@Table(name = "checkout")
class Checkout {

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private static final TypeReference<List<Spending>> SPENDINGS = new TypeReference<>() {};

    @Id
    private UUID id;

    @Column(name = "cart_id")
    private @Nullable UUID cartId;

    @Column(name = "customer_id")
    private @Nullable UUID customerId;

    @Enumerated(EnumType.STRING)
    private CheckoutState state;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String quote;

    @Column(name = "grand_total")
    private BigDecimal grandTotal;

    private String currency;

    @Column(name = "shipping_method")
    private String shippingMethod;

    @Column(name = "paid_with", columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private @Nullable String paidWith;

    /** Its money is held on the card and taken later. */
    private boolean reserved;

    /** The placed order that gets more by it; none where it becomes an order of its own. */
    @Column(name = "addition_to")
    private @Nullable UUID additionTo;

    /** What goods that come back pay of it, in an exchange. */
    private @Nullable BigDecimal credit;

    @Column(name = "expires_at")
    private Instant expiresAt;

    /** How often in a row the clock could not settle it, and when it tries again. */
    private int misses;

    @Column(name = "next_try_at")
    private @Nullable Instant nextTryAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    /** The frozen quote never changes, and one transaction asks for it several times. */
    private transient @Nullable Quote read;

    @SuppressWarnings("NullAway.Init")
    protected Checkout() {}

    static Checkout open(UUID id, Quote quote, @Nullable UUID cartId, @Nullable UUID customerId, Instant expiresAt) {
        var total = quote.totals().grandTotal();
        var checkout = new Checkout();
        checkout.id = id;
        checkout.cartId = cartId;
        checkout.customerId = customerId;
        checkout.state = CheckoutState.OPEN;
        checkout.quote = Json.write(quote);
        checkout.grandTotal = total.amount();
        checkout.currency = total.currency();
        checkout.shippingMethod = quote.shippingMethod();
        checkout.expiresAt = expiresAt;
        checkout.createdAt = Instant.now();
        return checkout;
    }

    /** More for an order that is placed, paid apart. */
    static Checkout addition(UUID id, Quote quote, OrderView order, Instant expiresAt) {
        var checkout = open(id, quote, null, order.customerId(), expiresAt);
        checkout.additionTo = order.id();
        return checkout;
    }

    /** What somebody gets for goods that come back: they pay up to their worth of it. */
    static Checkout exchange(UUID id, Quote quote, UUID order, Money worth, Instant expiresAt) {
        var checkout = open(id, quote, null, null, expiresAt);
        checkout.additionTo = order;
        var total = quote.totals().grandTotal();
        checkout.credit = (worth.compareTo(total) < 0 ? worth : total).amount();
        return checkout;
    }

    boolean isExchange() {
        return credit != null;
    }

    /** What goods that come back pay; nothing where it is no exchange. */
    Money credit() {
        return credit == null ? Money.zero(currency) : new Money(credit, currency);
    }

    /** Whether a payment may still be taken for it. */
    boolean isOpen(Instant now) {
        return state == CheckoutState.OPEN && now.isBefore(expiresAt);
    }

    /** Paid, or the money is at least held on the card. */
    void pay(Instant keepUntil, boolean held) {
        become(CheckoutState.PAID);
        reserved = held;
        expiresAt = keptUntil(keepUntil);
        misses = 0;
        nextTryAt = null;
    }

    /** It could not be settled: others come first for a while that grows. Answers how often in a row. */
    int missed(Instant now) {
        var wait = SHORTEST_WAIT.multipliedBy(1L << Math.min(misses, 10));
        nextTryAt = now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        return ++misses;
    }

    boolean isToBeTried(Instant now) {
        return nextTryAt == null || !now.isBefore(nextTryAt);
    }

    /** Until when it has time once it is paid: an exchange waits for goods, and not only for its browser. */
    Instant keptUntil(Instant keepUntil) {
        return isExchange() && expiresAt.isAfter(keepUntil) ? expiresAt : keepUntil;
    }

    /** Its time is over already. */
    void withdraw(Instant now) {
        expiresAt = now;
    }

    boolean isReserved() {
        return reserved;
    }

    void place() {
        become(CheckoutState.PLACED);
    }

    /** Refuses what is paid and has time yet to become an order; an addition may be paid and come too late all the same. */
    void expire(Instant now) {
        if (state == CheckoutState.PAID && additionTo == null && !isOverdue(now)) {
            throw new IllegalStateException("checkout " + id + " is paid and has time until " + expiresAt);
        }
        become(CheckoutState.EXPIRED);
    }

    boolean isOverdue(Instant now) {
        return !now.isBefore(expiresAt);
    }

    private void become(CheckoutState next) {
        var allowed = switch (next) {
            case OPEN -> false;
            case PAID -> state == CheckoutState.OPEN;
            case EXPIRED -> state == CheckoutState.OPEN || state == CheckoutState.PAID;
            case PLACED -> state == CheckoutState.PAID;
        };
        if (!allowed) {
            throw new IllegalStateException("checkout " + id + " is " + state + " and cannot become " + next);
        }
        state = next;
    }

    /** Gift cards and store credit have paid a part of it, or all. */
    void payWith(List<Spending> spendings) {
        paidWith = spendings.isEmpty() ? null : Json.write(spendings);
    }

    List<Spending> paidWith() {
        return paidWith == null ? List.of() : Json.read(paidWith, SPENDINGS);
    }

    /** How it is paid, and how much of that is still to come. */
    ValuePayment payment() {
        return ValuePayment.of(new Money(grandTotal, currency), paidWith());
    }

    /**
     * Whether it ended before its payment was opened, because the provider was away: nobody was given a secret to pay it with,
     * so who repeats the request gets another checkout.
     */
    boolean cameToNothing(IntentView payment) {
        return state == CheckoutState.EXPIRED && payment.reference() == null;
    }

    /** The id of the checkout that comes after this one, the same for every repetition. */
    UUID following() {
        return UUID.nameUUIDFromBytes(("after " + id).getBytes(UTF_8));
    }

    boolean belongsTo(Buyer buyer) {
        return customerId == null || customerId.equals(buyer.customerId());
    }

    CheckoutState state() {
        return state;
    }

    UUID id() {
        return id;
    }

    @Nullable
    UUID additionTo() {
        return additionTo;
    }

    @Nullable
    UUID cartId() {
        return cartId;
    }

    @Nullable
    UUID customerId() {
        return customerId;
    }

    Quote quote() {
        var known = read;
        if (known == null) {
            known = Json.read(quote, Quote.class);
            read = known;
        }
        return known;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
