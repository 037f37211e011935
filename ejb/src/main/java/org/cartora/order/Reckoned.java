package org.cartora.order;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.stream.Stream;
import org.cartora.giftcard.Spending;
import org.cartora.pricing.TraceStep;
import org.cartora.shared.Json;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** Why an order comes to what it comes to, and what paid before any card. */
@Embeddable
class Reckoned {

    private static final TypeReference<List<TraceStep>> TRACE = new TypeReference<>() {};
    private static final TypeReference<List<Spending>> SPENDINGS = new TypeReference<>() {};

    private String rounding;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String trace;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private @Nullable String shipping;

    @Column(name = "paid_with", columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private @Nullable String paidWith;

    @SuppressWarnings("NullAway.Init")
    protected Reckoned() {}

    static Reckoned of(PlaceOrder command) {
        var quote = command.quote();
        var reckoned = new Reckoned();
        reckoned.rounding = quote.rounding();
        reckoned.trace = Json.write(quote.trace());
        reckoned.shipping = quote.shipping() == null ? null : Json.write(quote.shipping());
        reckoned.paidWith = command.paidWith().isEmpty() ? null : Json.write(command.paidWith());
        return reckoned;
    }

    /** The steps that an addition brings. */
    void add(List<TraceStep> steps) {
        trace = Json.write(Stream.concat(trace().stream(), steps.stream()).toList());
    }

    List<TraceStep> trace() {
        return Json.read(trace, TRACE);
    }

    List<Spending> paidWith() {
        return paidWith == null ? List.of() : Json.read(paidWith, SPENDINGS);
    }
}
