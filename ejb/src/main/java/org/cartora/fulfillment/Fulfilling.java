package org.cartora.fulfillment;

import static java.util.stream.Collectors.joining;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cartora.inventory.Inventory;
import org.cartora.inventory.OrderStock;
import org.cartora.order.HandledOrder;
import org.cartora.order.Handling;
import org.cartora.order.OrderDesk;
import org.cartora.order.Ordering;
import org.cartora.order.Viewer;
import org.cartora.shared.DomainEvent;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;

/** Sends orders, in one parcel or in several. */
@Stateless
@PermitAll
public class Fulfilling {

    @Inject
    Parcels parcels;

    @EJB
    Handling handling;

    @EJB
    Inventory inventory;

    @EJB
    Ordering ordering;

    @EJB
    OrderDesk desk;

    @Inject
    Event<DomainEvent> news;

    /**
     * A parcel leaves: its units are no longer in stock. Refuses more than was ordered and neither shipped nor canceled
     * (NOT_LEFT_TO_SHIP), and what is not paid (PAYMENT_REQUIRED). Fires {@link ParcelShipped}. The id makes it repeatable.
     */
    @RolesAllowed(May.HANDLE_ORDERS)
    public ParcelView ship(UUID id, String number, ShipParcel command) {
        handling.lock(number);
        var known = parcels.find(id);
        if (known.isPresent()) {
            return known.get().view();
        }
        var order = handling.ship(number, command.lines());
        var parcel = Parcel.of(id, order, command, Instant.now());
        inventory.ship(order.orderId(), order.stock(), parcel.id());
        parcels.add(parcel);
        var view = parcel.view();
        handling.tell(order.orderId(), "SHIPPED", "staff", facts(view, order));
        news.fire(new ParcelShipped(order.orderId(), parcel.id(), order.number()));
        return view;
    }

    /** Refuses what could not be sent, before its money is taken; what has been sent is not asked again. */
    @RolesAllowed(May.HANDLE_ORDERS)
    public boolean isToBeSent(UUID id, String number, ShipParcel command) {
        if (parcels.find(id).isPresent()) {
            return false;
        }
        handling.shippable(number, command.lines());
        return true;
    }

    /** A parcel has arrived; harmless when that is known. */
    @RolesAllowed(May.HANDLE_ORDERS)
    public ParcelView deliver(String number, UUID parcelId) {
        var order = desk.order(number);
        var parcel = parcels.lock(parcelId)
                .filter(found -> found.orderId().equals(order.id()))
                .orElseThrow(() -> NotFound.of("parcel"));
        if (parcel.arrive(Instant.now())) {
            handling.tell(order.id(), "DELIVERED", "staff", Map.of("parcel", parcelId.toString()));
        }
        return parcel.view();
    }

    /** The parcels of any order, the first one first. */
    @RolesAllowed(May.SEE_ORDERS)
    public List<ParcelView> parcels(String number) {
        return parcels.of(desk.order(number).id());
    }

    /** From which locations the units of any order go out, and went with each parcel. */
    @RolesAllowed(May.SEE_ORDERS)
    public OrderStock stock(String number) {
        return inventory.of(desk.order(number).id());
    }

    /** The parcels of one's own order. */
    public List<ParcelView> parcels(String number, Viewer viewer) {
        return parcels.of(ordering.order(number, viewer).id());
    }

    /** A parcel for the mail about it. */
    @RolesAllowed(May.RUN_THE_PLATFORM)
    public ShippedParcel forMail(UUID parcelId) {
        var parcel = parcels.find(parcelId).orElseThrow(() -> NotFound.of("parcel"));
        return new ShippedParcel(ordering.forMail(parcel.orderId()), parcel.view());
    }

    private static Map<String, String> facts(ParcelView parcel, HandledOrder order) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("carrier", parcel.carrier());
        if (parcel.trackingNumber() != null) {
            facts.put("parcel", parcel.trackingNumber());
        }
        facts.put(
                "items",
                order.lines().stream()
                        .map(line -> line.quantity() + " × " + line.sku())
                        .collect(joining(", ")));
        return facts;
    }
}
