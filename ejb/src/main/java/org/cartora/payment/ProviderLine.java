package org.cartora.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * The line to the payment provider. What the network swallowed is asked again at once, which is safe because every call
 * carries its key. When half of the last calls failed, nobody is kept waiting for the next: five seconds long the answer
 * is that the provider is away.
 */
@ApplicationScoped
public class ProviderLine {

    /** Makes a call; for {@link #ask} only, which turns failures into refusals. */
    @Retry(
            maxRetries = 2,
            delay = 200,
            jitter = 100,
            maxDuration = 15_000,
            retryOn = ProviderAway.class,
            abortOn = ProviderAway.TooSlow.class)
    @CircuitBreaker(
            requestVolumeThreshold = 20,
            failureRatio = 0.5,
            delay = 5_000,
            failOn = ProviderAway.class,
            skipOn = ProviderAway.Busy.class)
    public <T> T call(Supplier<T> work) {
        return work.get();
    }

    /** Makes a call over the line; a provider that is away, or does not take our key, is a refusal. */
    static <T> T ask(ProviderLine line, Supplier<T> work) {
        try {
            return line.call(work);
        } catch (ProviderAway | CircuitBreakerOpenException e) {
            throw PaymentRefused.providerAway(e);
        } catch (ProviderSaysNo no) {
            throw no.refusesKey() ? PaymentRefused.providerAway(no) : no;
        }
    }
}
