package org.cartora.order;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cartora.journal.EntryKind;
import org.cartora.journal.Journal;
import org.cartora.payment.Payments;
import org.cartora.pricing.Markets;
import org.cartora.pricing.Taxation;
import org.cartora.shared.Address;
import org.cartora.shared.Inside;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;

/** Changes of an order between its placement and its first parcel: more of something, another door to ring at. */
@Stateless
@PermitAll
public class Amending {

    @Inject
    Orders orders;

    @EJB
    Journal journal;

    @EJB
    Payments payments;

    @EJB
    Taxation taxation;

    @Inject
    Markets markets;

    /**
     * An order to add to, locked until the transaction ends. Refuses one that is canceled or of which something was sent
     * (CONFLICT), and one that is not paid and for which nothing is held any more (PAYMENT_REQUIRED).
     */
    @RolesAllowed(May.HANDLE_ORDERS)
    public OrderView lock(String number) {
        var order = locked(number);
        order.requireUnsent();
        if (order.settlement().status() == PaymentState.PENDING) {
            throw OrderRefused.unpaid();
        }
        return order.view(orders.contact(order));
    }

    /**
     * Whether more may be added to an order, which is locked until the transaction ends: what is paid after it was canceled
     * comes too late.
     */
    @Inside
    public boolean takesMore(UUID orderId) {
        return !orders.lock(orderId).orElseThrow(() -> NotFound.of("order")).isCanceled();
    }

    /** Where an order goes. */
    @Inside
    public String country(UUID orderId) {
        var order = orders.find(orderId).orElseThrow(() -> NotFound.of("order"));
        return orders.contact(order).shippingAddress().country();
    }

    /** Adds what was paid, or for which money is held. */
    @Inside
    public void extend(ExtendOrder command) {
        var order = orders.lock(command.orderId()).orElseThrow(() -> NotFound.of("order"));
        orders.add(OrderAddition.of(command));
        order.extend(command);
        order.settle(payments.outstanding(PaidBy.checkouts(order)));
        var amount = command.quote().totals().grandTotal();
        orders.add(OrderEvent.of(order.id(), "EXTENDED", "payment", Map.of("amount", amount.toString())));
        journal.book(SaleEntry.of(
                EntryKind.ORDER_EXTENDED, command.additionId().toString(), command.additionId(), command.quote()));
    }

    /** Which of some orders are canceled. */
    @Inside
    public Set<UUID> canceled(Collection<UUID> ids) {
        return orders.canceled(ids);
    }

    /**
     * Corrects where an order goes. Refuses when something was sent already or the order is canceled (CONFLICT), and an address
     * that would be taxed or shipped to otherwise (ADDRESS_CHANGES_PRICE): that is another purchase.
     */
    @RolesAllowed(May.HANDLE_ORDERS)
    public OrderView sendTo(String number, Address address) {
        var order = locked(number);
        order.requireUnsent();
        var contact = orders.contact(order);
        var before = contact.shippingAddress();
        var customer = order.view(contact).customerId();
        if (!before.country().equals(address.country())) {
            throw OrderRefused.addressChangesPrice("country", "stays " + before.country());
        }
        var market = markets.of(order.currency());
        if (!taxation.of(market, before.country(), before.region(), customer)
                .equals(taxation.of(market, address.country(), address.region(), customer))) {
            throw OrderRefused.addressChangesPrice("region", "is taxed otherwise than the one before");
        }
        if (!before.equals(address)) {
            contact.sendTo(address);
            orders.add(OrderEvent.of(order.id(), "ADDRESS_CORRECTED", "staff", Map.of()));
        }
        return order.view(contact);
    }

    private Order locked(String number) {
        return orders.lockByNumber(OrderNumber.typed(number)).orElseThrow(() -> NotFound.of("order"));
    }
}
