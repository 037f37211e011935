package org.cartora.admin.shipping;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cartora.shared.Invalid;
import org.cartora.shared.OneLine;
import org.cartora.shipping.DescribeMethod;
import org.cartora.shipping.ShippingMethodTerms;
import org.jspecify.annotations.Nullable;

/** A method of a zone and its table of rates, as they are being typed. */
public class MethodDraft implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_POSITION = 100;
    private static final String POSITION = "From 0 to 10,000.";

    private final String zone;
    private final List<String> currencies;
    private final List<RateRow> rates = new ArrayList<>();
    private final @Nullable MethodDraft before;
    private String code = "";

    @NotBlank(message = "A method needs a name.")
    @Size(max = 80)
    @OneLine
    private String name = "";

    @NotBlank(message = "Say how long it takes.")
    @Size(max = 80)
    @OneLine
    private String deliveryEstimate = "";

    @Min(value = 0, message = POSITION)
    @Max(value = 10_000, message = POSITION)
    private @Nullable Integer position = USUAL_POSITION;

    private boolean active = true;

    private MethodDraft(String zone, List<String> currencies, @Nullable MethodDraft before) {
        this.zone = zone;
        this.currencies = List.copyOf(currencies);
        this.before = before;
    }

    /** Its first row is there already. */
    static MethodDraft blank(String zone, List<String> currencies) {
        var draft = new MethodDraft(zone, currencies, null);
        currencies.stream().limit(1).map(RateRow::blank).forEach(draft.rates::add);
        return draft;
    }

    static MethodDraft of(String zone, ShippingMethodTerms method, List<String> currencies) {
        var before = new MethodDraft(zone, currencies, null);
        before.read(method);
        var draft = new MethodDraft(zone, currencies, before);
        draft.read(method);
        return draft;
    }

    private void read(ShippingMethodTerms method) {
        code = method.code();
        name = method.name();
        deliveryEstimate = method.deliveryEstimate();
        position = method.position();
        active = method.active();
        method.rates().stream().map(RateRow::of).forEach(rates::add);
    }

    /** As it was in the shop when the typing began; nothing where it was not there. */
    @Nullable
    DescribeMethod seen() {
        return before == null ? null : before.describe();
    }

    /** The command that this draft stands for; refuses rows that are not filled in yet, all of them at once. */
    DescribeMethod describe() {
        var wrong = IntStream.range(0, rates.size())
                .boxed()
                .flatMap(row -> rates.get(row).wrong("rates[" + row + "]"))
                .toList();
        if (!wrong.isEmpty()) {
            throw Invalid.of(wrong);
        }
        return new DescribeMethod(
                name.strip(),
                deliveryEstimate.strip(),
                position,
                active,
                rates.stream().map(RateRow::describe).toList());
    }

    /** In the currency of the row above. */
    void addRate() {
        rates.add(RateRow.blank(
                rates.isEmpty() ? currencies.getFirst() : rates.getLast().getCurrency()));
    }

    void remove(RateRow rate) {
        rates.remove(rate);
    }

    /** Those that are sold in, and those that a row is in, though nothing is sold in them any more. */
    public List<String> getCurrencies() {
        return List.copyOf(new LinkedHashSet<>(
                Stream.concat(currencies.stream(), rates.stream().map(RateRow::getCurrency))
                        .toList()));
    }

    /** Not stored yet: its code may still be chosen. */
    public boolean isFresh() {
        return before == null;
    }

    /** The code of its zone. */
    public String getZone() {
        return zone;
    }

    public List<RateRow> getRates() {
        return rates;
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code.strip();
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getDeliveryEstimate() {
        return deliveryEstimate;
    }

    public void setDeliveryEstimate(@Nullable String deliveryEstimate) {
        this.deliveryEstimate = deliveryEstimate == null ? "" : deliveryEstimate;
    }

    public @Nullable Integer getPosition() {
        return position;
    }

    public void setPosition(@Nullable Integer position) {
        this.position = position;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
