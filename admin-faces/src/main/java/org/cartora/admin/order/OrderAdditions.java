package org.cartora.admin.order;

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
import org.cartora.cart.AddItem;
import org.cartora.catalog.Variants;
import org.cartora.checkout.AddToOrder;
import org.cartora.checkout.Adding;
import org.cartora.checkout.AdditionDesk;
import org.cartora.checkout.AdditionView;
import org.cartora.checkout.CheckoutState;
import org.cartora.checkout.Quoted;
import org.cartora.order.FulfillmentState;
import org.cartora.order.OrderStatus;
import org.cartora.shared.Ids;
import org.cartora.shared.Invalid;
import org.jspecify.annotations.Nullable;

/** More for an order that is not sent yet, which its customer is asked to pay. */
@Named
@ViewScoped
public class OrderAdditions implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    Adding adding;

    @EJB
    AdditionDesk desk;

    @EJB
    Variants variants;

    @Inject
    OrderWork work;

    private final UUID additionId = Ids.next();
    private final Map<String, Integer> more = new HashMap<>();
    private @Nullable String sku;
    private @Nullable Integer units;
    private transient @Nullable Quoted quoted;
    private transient @Nullable List<AdditionView> all;

    public void look() {
        quoted = adding.preview(number(), command());
    }

    /** Offers it; pressed twice it is offered once. */
    public String offer() {
        desk.add(additionId, number(), command());
        return Said.done(number(), "Offered", "The customer gets an e-mail with a link to pay it.");
    }

    public String takeBack(UUID id) {
        desk.takeBack(number(), id);
        return Said.done(number(), "Taken back", "Its stock is free again.");
    }

    public List<AdditionView> getAll() {
        var known = all;
        if (known == null) {
            known = adding.additions(number());
            all = known;
        }
        return known;
    }

    /** Nothing of the order is sent, and nothing else waits. */
    public boolean isPossible() {
        var order = work.getOrder();
        return order.status() == OrderStatus.PLACED
                && order.fulfillmentStatus() == FulfillmentState.UNFULFILLED
                && getAll().stream().noneMatch(addition -> addition.state() == CheckoutState.OPEN);
    }

    public @Nullable Quoted getQuoted() {
        return quoted;
    }

    public Map<String, Integer> getMore() {
        return more;
    }

    public @Nullable String getSku() {
        return sku;
    }

    public void setSku(@Nullable String sku) {
        this.sku = sku;
    }

    public @Nullable Integer getUnits() {
        return units;
    }

    public void setUnits(@Nullable Integer units) {
        this.units = units;
    }

    private AddToOrder command() {
        var typed = sku;
        if (typed == null || typed.isBlank()) {
            return checked(List.of());
        }
        var variant = variants.withSku(typed).orElseThrow(() -> Invalid.field("sku", typed + " is no SKU of the shop"));
        return checked(List.of(new AddItem(variant, Objects.requireNonNullElse(units, 1))));
    }

    private AddToOrder checked(List<AddItem> items) {
        var lines = OrderWork.lines(more);
        if (items.isEmpty() && lines.isEmpty()) {
            throw Invalid.field("units", "say how many more of what");
        }
        return new AddToOrder(items, lines, null);
    }

    private String number() {
        return work.getOrder().number();
    }
}
