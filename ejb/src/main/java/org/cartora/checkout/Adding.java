package org.cartora.checkout;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cartora.inventory.Inventory;
import org.cartora.order.Amending;
import org.cartora.order.Handling;
import org.cartora.order.OrderDesk;
import org.cartora.order.OrderView;
import org.cartora.order.Ordering;
import org.cartora.order.Viewer;
import org.cartora.payment.PaymentStatus;
import org.cartora.payment.Payments;
import org.cartora.payment.ProviderIntent;
import org.cartora.promotion.Redeeming;
import org.cartora.shared.DomainEvent;
import org.cartora.shared.Inside;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * More for orders that are placed and not sent: a checkout of its own that holds its stock and is paid apart, and whose lines
 * are in the order once they are paid and not before. So nothing is sent that is not paid, and what nobody pays ends like any
 * other checkout. Each method is one transaction; {@link AdditionDesk} goes to the payment provider between them.
 */
@Stateless
@PermitAll
public class Adding {

    @Inject
    Checkouts checkouts;

    @Inject
    Offers offers;

    @Inject
    Placing placing;

    @EJB
    Amending amending;

    @EJB
    Handling handling;

    @EJB
    Ordering ordering;

    @EJB
    OrderDesk desk;

    @EJB
    Inventory inventory;

    @EJB
    Redeeming redeeming;

    @EJB
    Payments payments;

    @Inject
    Event<DomainEvent> news;

    @Inject
    @ConfigProperty(name = "cartora.additions.window", defaultValue = "PT48H")
    Duration window;

    /** What an addition would cost. Refuses as {@link #open} does, the stock apart. */
    @RolesAllowed(May.HANDLE_ORDERS)
    public Quoted preview(String number, AddToOrder command) {
        var order = amending.lock(number);
        var quote = offers.addition(command.wanted(order), order).quote();
        return new Quoted(quote.lines().stream().map(AdditionView.Line::of).toList(), quote.totals());
    }

    /**
     * Prices and taxes more for an order by the rules of today, holds its stock and opens its payment. Refuses where something
     * was sent or another addition waits (CONFLICT), what is no longer sold (NOT_FOR_SALE), short stock (OUT_OF_STOCK) and an
     * expected total that is not right (PRICE_CHANGED). The id makes it repeatable.
     */
    @RolesAllowed(May.HANDLE_ORDERS)
    public AdditionView open(UUID id, String number, AddToOrder command) {
        var known = checkouts.lock(id);
        if (known.isPresent()) {
            return cameToNothing(known.get()) ? open(known.get().following(), number, command) : view(known.get());
        }
        var order = amending.lock(number);
        if (checkouts.additionsTo(order.id()).stream().anyMatch(other -> other.state() == CheckoutState.OPEN)) {
            throw CheckoutRefused.additionOpen();
        }
        var frozen = offers.addition(command.wanted(order), order);
        var total = frozen.quote().totals().grandTotal();
        if (command.expectedTotal() != null && !command.expectedTotal().equals(total)) {
            throw CheckoutRefused.priceChanged(total);
        }
        var checkout =
                Checkout.addition(id, frozen.quote(), order, Instant.now().plus(window));
        inventory.reserve(id, frozen.quote().stock(), order.shippingAddress().country(), checkout.expiresAt());
        redeeming.hold(id, frozen.uses(), frozen.shopper());
        checkouts.add(checkout);
        handling.tell(order.id(), "ADDITION_ASKED", "staff", Map.of("amount", total.toString()));
        var payment = payments.open(id, total);
        if (total.isZero()) {
            checkout.pay(checkout.expiresAt(), false);
            placing.addition(checkout);
        }
        return AdditionView.of(checkout, payment);
    }

    /** The provider knows its payment, so its customer is to be told that it waits. Fires {@link AdditionAsked}, once. */
    @Inside
    public void opened(UUID id, ProviderIntent known) {
        var checkout = checkouts.lock(id).orElseThrow(() -> NotFound.of("addition"));
        var payment = payments.ofCheckout(id).orElseThrow();
        payments.opened(payment.id(), known);
        var order = checkout.additionTo();
        if (order != null && checkout.state() == CheckoutState.OPEN && payment.status() == PaymentStatus.OPENING) {
            news.fire(new AdditionAsked(order, id));
        }
    }

    /** The additions to any order, the first one first. */
    @RolesAllowed(May.SEE_ORDERS)
    public List<AdditionView> additions(String number) {
        return views(desk.order(number));
    }

    /** The additions to one's own order. */
    public List<AdditionView> additions(String number, Viewer viewer) {
        return views(ordering.order(number, viewer));
    }

    /** Which checkout an addition of one's own order is; refuses another's. */
    @Inside
    public AdditionView find(String number, Viewer viewer, UUID id) {
        return find(additions(number, viewer), id);
    }

    /** An addition of any order, by its id; refuses one that is paid (CONFLICT). */
    @RolesAllowed(May.HANDLE_ORDERS)
    public AdditionView unpaid(String number, UUID id) {
        var found = find(additions(number), id);
        if (found.state() == CheckoutState.PAID || found.state() == CheckoutState.PLACED) {
            throw CheckoutRefused.additionPaid();
        }
        return found;
    }

    /** An addition for the mail about it. */
    @RolesAllowed(May.RUN_THE_PLATFORM)
    public AskedAddition forMail(UUID id) {
        var checkout = checkouts.find(id).orElseThrow(() -> NotFound.of("addition"));
        var order = checkout.additionTo();
        if (order == null) {
            throw NotFound.of("addition");
        }
        return new AskedAddition(ordering.forMail(order), view(checkout));
    }

    /** An addition whose payment the provider does not know yet. */
    @Inside
    public Optional<AdditionView> unasked(UUID id) {
        return checkouts
                .find(id)
                .filter(checkout -> checkout.state() == CheckoutState.OPEN)
                .map(this::view)
                .filter(addition -> addition.payment().status() == PaymentStatus.OPENING);
    }

    /** All of those. */
    @RolesAllowed(May.RUN_THE_PLATFORM)
    public List<UUID> unasked() {
        return views(checkouts.openAdditions(1_000)).stream()
                .filter(addition -> addition.payment().status() == PaymentStatus.OPENING)
                .map(AdditionView::id)
                .toList();
    }

    /** Additions that wait for a payment though their order is canceled. */
    @RolesAllowed(May.RUN_THE_PLATFORM)
    public List<UUID> orphaned() {
        var open = checkouts.openAdditions(1_000);
        if (open.isEmpty()) {
            return List.of();
        }
        var canceled = amending.canceled(open.stream().map(Checkout::additionTo).toList());
        return open.stream()
                .filter(checkout -> canceled.contains(checkout.additionTo()))
                .map(Checkout::id)
                .toList();
    }

    private static AdditionView find(List<AdditionView> additions, UUID id) {
        return additions.stream()
                .filter(addition -> addition.id().equals(id))
                .findFirst()
                .orElseThrow(() -> NotFound.of("addition"));
    }

    private List<AdditionView> views(OrderView order) {
        return views(checkouts.additionsTo(order.id()));
    }

    private List<AdditionView> views(List<Checkout> additions) {
        if (additions.isEmpty()) {
            return List.of();
        }
        var intents = payments.ofCheckouts(additions.stream().map(Checkout::id).toList());
        return additions.stream()
                .map(addition -> AdditionView.of(addition, Objects.requireNonNull(intents.get(addition.id()))))
                .toList();
    }

    private boolean cameToNothing(Checkout checkout) {
        return checkout.cameToNothing(payments.ofCheckout(checkout.id()).orElseThrow());
    }

    private AdditionView view(Checkout checkout) {
        return AdditionView.of(checkout, payments.ofCheckout(checkout.id()).orElseThrow());
    }
}
