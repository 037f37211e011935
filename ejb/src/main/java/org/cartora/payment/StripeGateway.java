package org.cartora.payment;

import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.CardException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.service.PaymentIntentService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.net.SocketTimeoutException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cartora.shared.Money;
import org.cartora.shared.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * Stripe, by its own library. Its retries are switched off, for the line has its own. A shopper's card number never comes
 * here: the browser gives it to Stripe and gets a token; Stripe's published test numbers are turned into their tokens.
 */
@ApplicationScoped
@Typed(StripeGateway.class)
class StripeGateway implements PaymentGateway {

    private static final String CHARGE = "latest_charge.balance_transaction";

    @Inject
    PaymentSettings settings;

    @Inject
    ProviderLine line;

    private @Nullable StripeClient client;

    @Override
    public ProviderIntent open(UUID intentId, Money amount, Map<String, String> metadata) {
        var params = PaymentIntentCreateParams.builder()
                .setAmount(MinorUnits.of(amount))
                .setCurrency(amount.currency().toLowerCase(java.util.Locale.ROOT))
                .setCaptureMethod(
                        settings.capturesLater()
                                ? PaymentIntentCreateParams.CaptureMethod.MANUAL
                                : PaymentIntentCreateParams.CaptureMethod.AUTOMATIC)
                .addPaymentMethodType("card")
                .putAllMetadata(metadata)
                .build();
        return ask(() -> payments().create(params, keyed("open-" + intentId)));
    }

    @Override
    public ProviderIntent find(String reference) {
        var params = PaymentIntentRetrieveParams.builder().addExpand(CHARGE).build();
        return ask(() -> payments().retrieve(checked(reference), params, RequestOptions.getDefault()));
    }

    @Override
    public ProviderIntent confirm(String reference, String card, String key) {
        var token = card.startsWith("pm_") ? Optional.of(card) : StripeTestCards.token(card);
        if (token.isEmpty()) {
            return find(reference).declined(StripeTestCards.NO_TEST_CARD);
        }
        var params = PaymentIntentConfirmParams.builder()
                .setPaymentMethod(token.get())
                .addExpand(CHARGE)
                .build();
        return act(reference, () -> payments().confirm(checked(reference), params, keyed(key)));
    }

    /** With Stripe the challenge is between the shopper's browser and the bank; we only look how it ended. */
    @Override
    public ProviderIntent authenticate(String reference, boolean passed, String key) {
        return find(reference);
    }

    @Override
    public ProviderIntent capture(String reference, Money amount, String key) {
        var params = PaymentIntentCaptureParams.builder()
                .setAmountToCapture(MinorUnits.of(amount))
                .addExpand(CHARGE)
                .build();
        return act(reference, () -> payments().capture(checked(reference), params, keyed(key)));
    }

    @Override
    public ProviderIntent cancel(String reference, String key) {
        var params = PaymentIntentCancelParams.builder().addExpand(CHARGE).build();
        return act(reference, () -> payments().cancel(checked(reference), params, keyed(key)));
    }

    @Override
    public ProviderRefund refund(String reference, Money amount, UUID refundId) {
        var params = RefundCreateParams.builder()
                .setPaymentIntent(checked(reference))
                .setAmount(MinorUnits.of(amount))
                .putMetadata("refund", refundId.toString())
                .build();
        try {
            return refund(() -> stripe().v1().refunds().create(params, keyed("refund-" + refundId)));
        } catch (ProviderSaysNo no) {
            throw no.tooMuchToRefund() ? PaymentRefused.moreThanCaptured() : no;
        }
    }

    @Override
    public ProviderRefund findRefund(String refund) {
        return refund(() -> stripe().v1().refunds().retrieve(checked(refund)));
    }

    private ProviderRefund refund(StripeCall<com.stripe.model.Refund> call) {
        var refund = ProviderLine.ask(line, () -> called(call));
        return new ProviderRefund(
                refund.getId(),
                refund.getPaymentIntent(),
                MinorUnits.money(refund.getAmount(), refund.getCurrency()),
                RefundState.of(refund.getStatus()),
                refund.getFailureReason());
    }

    private ProviderIntent act(String reference, StripeCall<PaymentIntent> call) {
        try {
            return ask(call);
        } catch (ProviderSaysNo no) {
            if (no.untimely()) {
                return find(reference);
            }
            throw no.tooMuchToCapture() ? PaymentRefused.moreThanReserved() : no;
        }
    }

    private ProviderIntent ask(StripeCall<PaymentIntent> call) {
        return ProviderLine.ask(line, () -> intent(called(call)));
    }

    /** Stripe's exceptions in our words; the payment that a declined card leaves behind is an answer. */
    @SuppressWarnings("unchecked")
    private static <T> T called(StripeCall<T> call) {
        try {
            return call.make();
        } catch (CardException e) {
            var left = e.getStripeError().getPaymentIntent();
            if (left == null) {
                throw ProviderSaysNo.of(402, e.getCode(), e.getParam(), e.getMessage());
            }
            return (T) left;
        } catch (ApiConnectionException e) {
            throw e.getCause() instanceof SocketTimeoutException
                    ? new ProviderAway.TooSlow(e)
                    : new ProviderAway("no answer: " + e.getMessage(), e);
        } catch (StripeException e) {
            var error = Optional.ofNullable(e.getStripeError());
            throw ProviderSaysNo.of(
                    e.getStatusCode(),
                    e.getCode(),
                    error.map(com.stripe.model.StripeError::getParam).orElse(null),
                    e.getMessage());
        }
    }

    private static ProviderIntent intent(PaymentIntent intent) {
        var currency = intent.getCurrency();
        var error = Optional.ofNullable(intent.getLastPaymentError());
        return new ProviderIntent(
                intent.getId(),
                intent.getClientSecret(),
                ProviderJson.status(intent.getStatus()),
                MinorUnits.money(intent.getAmount(), currency),
                MinorUnits.money(intent.getAmountReceived(), currency),
                MinorUnits.money(refunded(intent.getLatestChargeObject()), currency),
                fee(intent.getLatestChargeObject()),
                error.map(last -> ProviderJson.declineCode(last.getCode(), last.getDeclineCode()))
                        .orElse(null),
                captureBefore(intent.getLatestChargeObject()));
    }

    /** Stripe makes the balance transaction a moment after it has taken the money. */
    private static @Nullable Money fee(@Nullable Charge charge) {
        return Optional.ofNullable(charge)
                .map(Charge::getBalanceTransactionObject)
                .map(balance -> MinorUnits.money(balance.getFee(), balance.getCurrency()))
                .orElse(null);
    }

    private static @Nullable Instant captureBefore(@Nullable Charge charge) {
        return Optional.ofNullable(charge)
                .map(Charge::getPaymentMethodDetails)
                .map(Charge.PaymentMethodDetails::getCard)
                .map(Charge.PaymentMethodDetails.Card::getCaptureBefore)
                .map(ProviderJson::instant)
                .orElse(null);
    }

    private static long refunded(@Nullable Charge charge) {
        return charge == null
                ? 0
                : ProviderJson.refunded(charge.getAmount(), charge.getAmountCaptured(), charge.getAmountRefunded());
    }

    private PaymentIntentService payments() {
        return stripe().v1().paymentIntents();
    }

    private synchronized StripeClient stripe() {
        if (client == null) {
            client = StripeClient.builder()
                    .setApiKey(settings.stripeKey())
                    .setApiBase(settings.stripeUrl().toString().replaceAll("/$", ""))
                    .setConnectTimeout((int) settings.connectTimeout().toMillis())
                    .setReadTimeout((int) settings.readTimeout().toMillis())
                    .setMaxNetworkRetries(0)
                    .build();
        }
        return client;
    }

    private static RequestOptions keyed(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    private static String checked(String reference) {
        if (!reference.matches("\\w{1,255}")) {
            throw NotFound.of("payment");
        }
        return reference;
    }

    /** A call of the library, with its checked exception. */
    private interface StripeCall<T> {
        T make() throws StripeException;
    }
}
