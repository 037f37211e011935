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
import org.cartora.order.Amending;
import org.cartora.order.FulfillmentState;
import org.cartora.order.OrderStatus;
import org.cartora.shared.Address;
import org.jspecify.annotations.Nullable;

/** Where an order goes, corrected before its first parcel. */
@Named
@ViewScoped
public class AddressCorrection implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A field of an address: its name, its label, whether it may be empty. */
    public record Part(String name, String label, boolean required) {}

    private static final List<Part> PARTS = List.of(
            new Part("firstName", "First name", true),
            new Part("lastName", "Last name", true),
            new Part("company", "Company", false),
            new Part("line1", "Street and number", true),
            new Part("line2", "Apartment, floor, c/o", false),
            new Part("postalCode", "Postal code", true),
            new Part("city", "Town or city", true),
            new Part("region", "Region", false),
            new Part("phone", "Phone", false));

    @EJB
    Amending amending;

    @Inject
    OrderWork work;

    private final Map<String, String> typed = new HashMap<>();

    /** Begins with the address as it is. */
    public void open() {
        var now = work.getOrder().shippingAddress();
        put("firstName", now.firstName());
        put("lastName", now.lastName());
        put("company", now.company());
        put("line1", now.line1());
        put("line2", now.line2());
        put("postalCode", now.postalCode());
        put("city", now.city());
        put("region", now.region());
        put("phone", now.phone());
    }

    public String correct() {
        var order = work.getOrder();
        amending.sendTo(
                order.number(),
                new Address(
                        needed("firstName"),
                        needed("lastName"),
                        given("company"),
                        needed("line1"),
                        given("line2"),
                        needed("postalCode"),
                        needed("city"),
                        given("region"),
                        order.shippingAddress().country(),
                        given("phone")));
        return Said.done(order.number(), "Address corrected", "The next parcel goes there.");
    }

    public boolean isPossible() {
        var order = work.getOrder();
        return order.status() == OrderStatus.PLACED && order.fulfillmentStatus() == FulfillmentState.UNFULFILLED;
    }

    public List<Part> getParts() {
        return PARTS;
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    private void put(String name, @Nullable String value) {
        typed.put(name, Objects.requireNonNullElse(value, ""));
    }

    private String needed(String name) {
        return Objects.requireNonNullElse(given(name), "");
    }

    private @Nullable String given(String name) {
        var text = typed.get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
