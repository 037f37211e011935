package org.cartora.admin.order;

import static java.util.stream.Collectors.joining;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cartora.fulfillment.Fulfilling;
import org.cartora.fulfillment.ParcelView;
import org.cartora.inventory.OrderStock;
import org.cartora.order.CancelLines;
import org.cartora.order.GivingBack;
import org.cartora.shared.Ids;
import org.jspecify.annotations.Nullable;

/** What becomes of an order after it was placed: items taken out of it, parcels that arrive. */
@Named
@ViewScoped
public class OrderChanges implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    GivingBack givingBack;

    @EJB
    Fulfilling fulfilling;

    @Inject
    OrderWork work;

    private final UUID cancelationId = Ids.next();
    private final Map<String, Integer> units = new HashMap<>();
    private @Nullable String reason;
    private transient @Nullable List<ParcelView> parcels;
    private transient @Nullable OrderStock stock;

    /** As they were shown, until something is done: a button belongs to the parcel that people saw. */
    public List<ParcelView> getParcels() {
        var known = parcels;
        if (known == null) {
            known = fulfilling.parcels(work.getOrder().number());
            parcels = known;
        }
        return known;
    }

    /** Where the units of a SKU wait for their parcel. */
    public List<OrderStock.SetAside> setAside(String sku) {
        return stock().setAside().stream()
                .filter(units -> units.sku().equals(sku))
                .toList();
    }

    /** The locations that a parcel left from. */
    public String sentFrom(UUID parcel) {
        return stock().sent().stream()
                .filter(units -> parcel.equals(units.parcel()))
                .map(OrderStock.Sent::location)
                .distinct()
                .collect(joining(", "));
    }

    private OrderStock stock() {
        var known = stock;
        if (known == null) {
            known = fulfilling.stock(work.getOrder().number());
            stock = known;
        }
        return known;
    }

    /** Takes the units out that were typed in; pressed twice it happens once. */
    public @Nullable String takeOut() {
        var lines = OrderWork.lines(units);
        if (lines.isEmpty()) {
            Said.problem("Nothing was taken out", "Say how many units of which item.");
            return null;
        }
        var number = work.getOrder().number();
        givingBack.cancel(cancelationId, number, new CancelLines(lines, Objects.requireNonNullElse(reason, "")));
        return Said.done(number, "Items taken out", "What was paid for them is given back.");
    }

    public String arrived(UUID parcel) {
        parcels = null;
        var number = work.getOrder().number();
        fulfilling.deliver(number, parcel);
        return Said.done(number, "Parcel delivered", "The time for returns runs from now on.");
    }

    public Map<String, Integer> getUnits() {
        return units;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
