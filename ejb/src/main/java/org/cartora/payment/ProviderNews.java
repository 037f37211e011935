package org.cartora.payment;

/** An event of the provider: the payment that it is about, and where that stands now. */
public record ProviderNews(String event, IntentView intent, ProviderIntent known) {}
