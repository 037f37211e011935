package org.cartora.payment;

/** An event of the provider: the payment that it is about as we know it, and where that stands now. */
public record ProviderNews(String event, IntentView intent, ProviderIntent known) {

    /** False where it tells how a payment ended, and that was recorded already: there is nothing to remember it by. */
    public boolean isNew() {
        return !known.status().isFinal() || intent.status() != known.status();
    }
}
