package org.cartora.sandbox;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What can be asked of the provider, each with its answer; a request that carries a key is worked on once. */
final class Desk implements AutoCloseable {

    private static final String AN_ID = "(pi|re|dp)_\\w+";

    private final Store store;
    private final Optional<Webhooks> webhooks;
    private final Behaviour behaviour;
    private final PaymentIntents payments;
    private final Refunds refunds;
    private final Disputes disputes;
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    Desk(Store store, Behaviour behaviour, Optional<Webhooks> webhooks) {
        this.store = store;
        this.webhooks = webhooks;
        this.behaviour = behaviour;
        this.payments = new PaymentIntents(store);
        this.refunds = new Refunds(store, payments, behaviour);
        this.disputes = new Disputes(store, payments);
    }

    Answer answer(Call call) {
        if (call.key().isEmpty() || !call.method().equals("POST")) {
            return act(call);
        }
        var key = call.key().get();
        if (!running.add(key)) {
            throw Problem.keyInUse();
        }
        try {
            return store.answered(call, key).orElseGet(() -> act(call));
        } finally {
            running.remove(key);
        }
    }

    private Answer act(Call call) {
        var path = call.path();
        var id = path.size() > 2 ? path.get(path.size() > 3 && path.get(2).equals("disputes") ? 3 : 2) : "";
        var shape = call.method() + " " + String.join("/", path).replaceAll(AN_ID, "*");
        return switch (shape) {
            case "POST v1/payment_intents" -> payments.open(call);
            case "GET v1/payment_intents" -> payments.list(call);
            case "GET v1/payment_intents/*" -> payments.find(call, id);
            case "POST v1/payment_intents/*/confirm" -> payments.confirm(call, id);
            case "POST v1/payment_intents/*/authenticate" -> payments.authenticate(call, id);
            case "POST v1/payment_intents/*/capture" -> payments.capture(call, id);
            case "POST v1/payment_intents/*/cancel" -> payments.cancel(call, id);
            case "POST v1/refunds" -> refunds.make(call);
            case "GET v1/refunds" -> refunds.list(call);
            case "GET v1/refunds/*" -> refunds.find(id);
            case "GET v1/disputes" -> disputes.list(call);
            case "GET v1/disputes/*" -> disputes.find(id);
            case "POST v1/disputes/*/close" -> disputes.close(call, id, false);
            case "POST v1/test/disputes" -> disputes.raise(call);
            case "POST v1/test/disputes/*/close" -> disputes.close(call, id, true);
            case "GET v1/test/behaviour" -> new Answer(200, behaviour.json());
            case "DELETE v1/test/behaviour" -> {
                behaviour.reset();
                yield new Answer(200, behaviour.json());
            }
            case "GET v1/test/deliveries" ->
                new Answer(200, webhooks.map(Webhooks::json).orElseGet(Json::object));
            default -> throw Problem.noSuchUrl(call.method(), "/" + String.join("/", path));
        };
    }

    /** What the clock was to do is done after the next start. */
    @Override
    public void close() {
        refunds.close();
    }

    StatusPage page() {
        return new StatusPage(payments.latest(StatusPage.MOST), store.untold());
    }
}
