package org.cartora.payment;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cartora.shared.Alerts;
import org.cartora.shared.Inside;
import org.cartora.shared.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * What the provider tells the shop by itself: late, twice, out of order, or wrongly. Each event works once; one that cannot
 * be true is parked for a person and raised as an alert, never booked.
 */
@Stateless
@PermitAll
@Inside
public class Webhooks {

    @Inject
    PaymentSettings settings;

    @Inject
    Intents intents;

    @Inject
    Disputes disputes;

    @Inject
    Alerts alerts;

    /**
     * Reads a webhook; refuses one whose signature does not prove its sender. Answers the payment that it is about and where
     * that stands now, or nothing if there is nothing to do about it.
     */
    public Optional<ProviderNews> read(String provider, String signature, byte[] body) {
        var signatures = settings.signatures(provider).orElseThrow(() -> NotFound.of("webhook"));
        return signatures.event(signature, body, Instant.now()).flatMap(event -> news(event, body));
    }

    private Optional<ProviderNews> news(ProviderEvent event, byte[] body) {
        return switch (event.type()) {
            case ProviderEvent.SUCCEEDED -> standing(event, PaymentStatus.SUCCEEDED, body);
            case ProviderEvent.CANCELED -> standing(event, PaymentStatus.CANCELED, body);
            case ProviderEvent.CAPTURABLE -> standing(event, PaymentStatus.REQUIRES_CAPTURE, body);
            case ProviderEvent.DISPUTE_CREATED, ProviderEvent.DISPUTE_CLOSED -> {
                disputes.heard(event);
                yield Optional.empty();
            }
            case ProviderEvent.REFUND_CREATED,
                    ProviderEvent.REFUND_UPDATED,
                    ProviderEvent.REFUND_FAILED,
                    ProviderEvent.REFUND_OF_CHARGE -> {
                refunding(event, body);
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    /** What is told of a refund is never booked: the provider is asked, and soon if it is news. */
    private void refunding(ProviderEvent event, byte[] body) {
        var refund = intents.lockRefund(event.object(), shopsOwn(event));
        if (refund.isEmpty() && isReleased(event)) {
            return;
        }
        if (refund.isEmpty()) {
            park(event, body, "nobody here has decided the refund " + event.object() + " of " + event.amount());
        } else if (!refund.get().amount().equals(event.amount())) {
            park(
                    event,
                    body,
                    "refund " + refund.get().id() + " is of " + refund.get().amount() + ", the provider says "
                            + event.amount());
        } else {
            refund.get().told(event.object(), RefundState.of(event.status()), Instant.now());
        }
    }

    /** What was reserved and not taken looks like a refund to the provider. */
    private boolean isReleased(ProviderEvent event) {
        return intents.byReference(event.reference()).stream()
                .anyMatch(intent -> intent.amount().minus(intent.expected()).equals(event.amount()));
    }

    private static @Nullable UUID shopsOwn(ProviderEvent event) {
        try {
            var id = event.metadata().get("refund");
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private Optional<ProviderNews> standing(ProviderEvent event, PaymentStatus status, byte[] body) {
        var intent = intents.byReference(event.reference()).orElseThrow(() -> NotFound.of("payment"));
        var expected = status == PaymentStatus.SUCCEEDED ? intent.expected() : intent.amount();
        if (!event.amount().equals(expected)) {
            park(
                    event,
                    body,
                    "checkout " + intent.checkoutId() + " owes " + expected + ", the provider says " + event.amount());
            return Optional.empty();
        }
        var captured = status == PaymentStatus.SUCCEEDED
                ? event.amount()
                : event.amount().times(0);
        return Optional.of(new ProviderNews(
                event.id(),
                intent,
                new ProviderIntent(
                        event.reference(),
                        "",
                        status,
                        intent.amount(),
                        captured,
                        event.amount().times(0),
                        null,
                        null,
                        null)));
    }

    private void park(ProviderEvent event, byte[] body, String reason) {
        if (intents.park(settings.provider(), event.id(), reason, body)) {
            alerts.raise("payment-event-parked", reason + " (event " + event.id() + ")", null);
        }
    }
}
