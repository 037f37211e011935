package org.cartora.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.cartora.shared.Ids;
import org.cartora.shared.Money;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What one checkout owes, and how much of it was captured and refunded. */
@Entity
@DynamicUpdate
@Table(name = "payment_intent")
class PaymentIntent {

    @Id
    private UUID id;

    @Column(name = "checkout_id")
    private UUID checkoutId;

    private String provider;

    private @Nullable String reference;

    @Column(name = "client_secret")
    private @Nullable String clientSecret;

    private BigDecimal amount;
    private String currency;

    @Enumerated(EnumType.STRING)
    private PaymentStatus status;

    private BigDecimal captured;

    @Embedded
    private Reservation reservation;

    /** Given back, or about to be: a refund counts from its decision. */
    @Column(name = "refund_due")
    private BigDecimal refundDue;

    private BigDecimal refunded;

    /** Taken back by the provider in disputes that are open or lost. */
    private BigDecimal disputed;

    @Embedded
    private @Nullable Fee fee;

    @Column(name = "created_at")
    private Instant createdAt;

    @Embedded
    private Looks looks;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected PaymentIntent() {}

    static PaymentIntent open(UUID checkoutId, String provider, Money amount) {
        var intent = new PaymentIntent();
        intent.id = Ids.next();
        intent.checkoutId = checkoutId;
        intent.provider = provider;
        intent.amount = amount.amount();
        intent.currency = amount.currency();
        // nothing to pay is paid
        intent.status = amount.isZero() ? PaymentStatus.SUCCEEDED : PaymentStatus.OPENING;
        intent.captured = BigDecimal.ZERO;
        intent.reservation = Reservation.none();
        intent.refundDue = BigDecimal.ZERO;
        intent.refunded = BigDecimal.ZERO;
        intent.disputed = BigDecimal.ZERO;
        intent.createdAt = Instant.now();
        intent.looks = Looks.after(intent.createdAt);
        return intent;
    }

    /** The provider knows it now. Harmless when it did before. */
    void opened(ProviderIntent known) {
        if (status == PaymentStatus.OPENING) {
            status = PaymentStatus.REQUIRES_PAYMENT;
        }
        reference = known.reference();
        clientSecret = known.clientSecret();
    }

    /** Where it stands now, short of money. What is final stays so, whatever arrives late. */
    void stands(PaymentStatus now) {
        looks.heard(Instant.now());
        if (!status.isFinal() && !isReserved()) {
            status = now;
        }
    }

    /** Answers whether this is news; money that came in after a cancellation counts too, and has to be given back. */
    boolean capture(Money taken) {
        if (captured.signum() > 0) {
            return false;
        }
        status = PaymentStatus.SUCCEEDED;
        captured = taken.amount();
        reservation.end();
        return true;
    }

    /** The provider has told its fee; answers whether this is news. */
    boolean charged(Money told) {
        boolean news = fee == null && captured.signum() > 0;
        fee = news ? Fee.of(told) : fee;
        return news;
    }

    /**
     * Held on the card until the end that the provider told, or else the likely one; answers whether this is news. Old news
     * puts nothing off that was decided meanwhile, but may be the first to tell the end.
     */
    boolean reserve(@Nullable Instant told, Instant likely) {
        if (next() == IntentView.Next.LOOK) {
            looks.held(Instant.now());
        }
        if (isReserved() && told != null) {
            reservation.endsAt(told);
        }
        if (status.isFinal() || isReserved()) {
            return false;
        }
        status = PaymentStatus.REQUIRES_CAPTURE;
        reservation.hold(amount, told == null ? likely : told);
        return true;
    }

    /** The provider holds nothing any more; answers how much of what was still to be taken is lost by that. */
    Money unreserve() {
        status = PaymentStatus.CANCELED;
        reservation.end();
        return toTake();
    }

    /** Decides to take what is left of the reservation; a decision that was made before stands. */
    void decideCapture() {
        if (!isReserved() || toTake().isZero()) {
            throw PaymentRefused.nothingReserved();
        }
        reservation.take();
        looks.taking(Instant.now());
    }

    /** The provider will not take it. */
    void dropCapture() {
        reservation.keep();
    }

    /**
     * Takes a part out of what is to be taken, or what is left of it if that is less; answers how much. With the last of it the
     * reservation is to be ended at the provider.
     */
    Money release(Money most) {
        if (reservation.isBeingTaken()) {
            throw PaymentRefused.beingCaptured();
        }
        var part = toTake().compareTo(most) < 0 ? toTake() : most;
        reservation.release(part.amount());
        if (toTake().isZero()) {
            looks.atOnce(Instant.now());
        }
        return part;
    }

    /** Held on the card at this moment. */
    boolean isReserved() {
        return status == PaymentStatus.REQUIRES_CAPTURE;
    }

    /** Whether something of it is still to come: held on the card, or not any more. */
    Outstanding outstanding() {
        var due = isReserved() ? Outstanding.HELD : Outstanding.LOST;
        return toTake().isZero() ? Outstanding.NOTHING : due;
    }

    boolean wasReserved() {
        return reservation.wasHeld();
    }

    /** What is to be taken of the reservation, or would have been. */
    Money toTake() {
        return new Money(captured.signum() > 0 ? BigDecimal.ZERO : reservation.left(), currency);
    }

    /** Whether what the provider says of amounts can be true. */
    boolean agreesWith(ProviderIntent known) {
        return known.amount().equals(amount())
                && (known.status() != PaymentStatus.SUCCEEDED
                        || known.captured().equals(expected()));
    }

    /** What is captured, or will be if nothing changes. */
    Money expected() {
        return captured.signum() > 0 ? new Money(captured, currency) : wasReserved() ? toTake() : amount();
    }

    void warn() {
        reservation.warn();
    }

    /** How it stands could not be found out; answers how often in a row. */
    int missed(Instant now) {
        return looks.missed(now);
    }

    void refundIsDue(Money part) {
        if (part.compareTo(kept()) > 0) {
            throw PaymentRefused.moreThanCaptured();
        }
        refundDue = refundDue.add(part.amount());
    }

    void refunded(Money part) {
        refunded = refunded.add(part.amount());
    }

    /** What was given back did not arrive; it stays due. */
    void refundFailed(Money part) {
        refunded = refunded.subtract(part.amount());
    }

    /** The bank may ask for more than is left, if a refund crossed the dispute: it is recorded as it is. */
    void disputed(Money part) {
        disputed = disputed.add(part.amount());
    }

    void disputeWon(Money part) {
        disputed = disputed.subtract(part.amount());
    }

    void requireUndisputed() {
        if (disputed.signum() > 0) {
            throw PaymentRefused.disputed();
        }
    }

    /** What was captured, is not to be given back and not taken back. */
    Money kept() {
        return new Money(captured.subtract(refundDue).subtract(disputed).max(BigDecimal.ZERO), currency);
    }

    PaymentStatus status() {
        return status;
    }

    UUID id() {
        return id;
    }

    UUID checkoutId() {
        return checkoutId;
    }

    @Nullable
    String reference() {
        return reference;
    }

    Money amount() {
        return new Money(amount, currency);
    }

    IntentView view() {
        return new IntentView(id, checkoutId, provider, reference, clientSecret, amount(), status, expected(), next());
    }

    /** What the provider is to be asked next. */
    private IntentView.Next next() {
        if (isReserved() && reservation.isBeingTaken()) {
            return IntentView.Next.CAPTURE;
        }
        return isReserved() && toTake().isZero() ? IntentView.Next.END : IntentView.Next.LOOK;
    }

    boolean isToBeLookedAt(Instant now) {
        return looks.areDue(now);
    }

    ReservationView reservation() {
        return new ReservationView(checkoutId, new Money(reservation.held(), currency), toTake(), reservation.until());
    }
}
