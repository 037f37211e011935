package org.cartora.cart;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cartora.catalog.Sellable;
import org.cartora.catalog.Variants;
import org.cartora.inventory.Availability;
import org.cartora.inventory.Inventory;
import org.cartora.pricing.Markets;
import org.cartora.pricing.Totals;
import org.cartora.promotion.Promotions;
import org.cartora.shared.Ids;
import org.cartora.shared.Inside;
import org.cartora.shared.Money;
import org.cartora.shared.NotFound;
import org.cartora.shared.Tokens;

/** Filling a cart. Every answer is the whole cart at today's prices. */
@Stateless
@PermitAll
public class Shopping {

    private static final int MOST_LINES = 100;

    @Inject
    Carts carts;

    @EJB
    Variants variants;

    @EJB
    Quoting quoting;

    @EJB
    Promotions promotions;

    @Inject
    CartCoupons coupons;

    @EJB
    Inventory inventory;

    @Inject
    Markets markets;

    /** The cart, empty if there is none yet; a guest's and a customer's cart become one. */
    public Basket cart(CartKey key) {
        return filled(key).map(found -> basket(found.cart(), key, found.held())).orElseGet(() -> empty(key));
    }

    /** What lies in the cart, without prices, for who reckons them anyway; empty if there is no cart. */
    @Inside
    public Optional<CartContents> contents(CartKey key) {
        return filled(key)
                .map(found -> new CartContents(
                        found.cart().id(),
                        currency(key, found.cart()),
                        found.held().wanted(),
                        found.held().codes()));
    }

    /** Refuses an unknown or unpublished variant as not found, and more than 100 lines or 9999 units of one. */
    public Basket add(CartKey key, AddItem item) {
        var known = find(key);
        var cart = known.orElseGet(() -> open(key));
        var line = new LineRow(Ids.next(), item.variantId(), item.quantity());
        boolean fits = carts.add(cart.id(), line);
        known.ifPresent(found -> carts.keep(found.id(), currency(key, found)));
        var held = isNobodys(key) ? new Held(List.of(line), List.of()) : carts.held(cart.id());
        var offer = quoting.offer(wish(key, currency(key, cart), held));
        var sellable = sold(offer, item.variantId());
        if (!fits) {
            throw CartRefused.tooMany(sellable.sku());
        }
        if (offer.lines().size() > MOST_LINES) {
            throw CartRefused.tooLong();
        }
        return basket(cart, held, offer);
    }

    /** Then its cart has just been made, and nobody else knows its token. */
    private static boolean isNobodys(CartKey key) {
        return key.token() == null && key.customerId() == null;
    }

    private Sellable sold(Offer offer, UUID variant) {
        var priced = offer.sellable(variant);
        var sellable = priced.or(() ->
                        Optional.ofNullable(variants.sellables(Set.of(variant)).get(variant)))
                .filter(Sellable::published)
                .orElseThrow(() -> NotFound.of("product"));
        if (priced.isEmpty()) {
            throw CartRefused.notSold(
                    Unsold.of(variant, sellable, offer.market().currency()));
        }
        return sellable;
    }

    /** Sets the quantity of a line. */
    public Basket change(CartKey key, UUID line, int quantity) {
        var cart = find(key).orElseThrow(() -> NotFound.of("cart item"));
        if (!carts.change(cart.id(), line, quantity)) {
            throw NotFound.of("cart item");
        }
        carts.keep(cart.id(), currency(key, cart));
        return basket(cart, key);
    }

    public Basket remove(CartKey key, UUID line) {
        var cart = find(key).orElseThrow(() -> NotFound.of("cart item"));
        if (!carts.remove(cart.id(), line)) {
            throw NotFound.of("cart item");
        }
        return basket(cart, key);
    }

    /**
     * Puts a coupon into the cart, also one that saves nothing yet. Refuses a code that does not exist (COUPON_UNKNOWN), is
     * not for now (COUPON_NOT_VALID), or is used up (COUPON_EXHAUSTED, COUPON_ALREADY_USED), and more than ten.
     */
    public Basket redeem(CartKey key, String typed) {
        var code = promotions.check(
                typed,
                quoting.shopper(wish(key, markets.of(key.currency()).currency(), new Held(List.of(), List.of()))));
        var cart = find(key).orElseGet(() -> open(key));
        coupons.add(cart.id(), code);
        if (coupons.of(cart.id()).size() > CartCoupons.MOST) {
            throw CartRefused.tooManyCoupons();
        }
        carts.keep(cart.id(), currency(key, cart));
        return basket(cart, key);
    }

    /** Takes a coupon out; harmless if it is not there. */
    public Basket withdraw(CartKey key, String code) {
        var cart = find(key);
        cart.ifPresent(found -> coupons.remove(found.id(), code.strip().toUpperCase(Locale.ROOT)));
        return cart.map(found -> basket(found, key)).orElseGet(() -> empty(key));
    }

    /** What was ordered leaves the cart, and its coupons; what came in later stays. */
    @Inside
    public void ordered(UUID cartId, Collection<UUID> variantIds) {
        carts.empty(cartId, variantIds);
    }

    /** Ends carts that nobody touched for seven days; answers how many. */
    @Inside
    public int removeExpired() {
        return carts.removeExpired(1000);
    }

    private Optional<Filled> filled(CartKey key) {
        if (key.customerId() == null) {
            return key.token() == null
                    ? Optional.empty()
                    : carts.filled(key.token()).filter(found -> isGuests(found.cart()));
        }
        return find(key).map(cart -> new Filled(cart, carts.held(cart.id())));
    }

    /** A token whose cart belongs to a customer opens nothing once that customer has signed out. */
    private static boolean isGuests(CartRow cart) {
        return cart.customerId() == null;
    }

    private Optional<CartRow> find(CartKey key) {
        var guest = key.token() == null ? Optional.<CartRow>empty() : carts.ofGuest(key.token());
        if (key.customerId() == null) {
            return guest.filter(Shopping::isGuests);
        }
        var own = carts.ofCustomer(key.customerId());
        if (guest.filter(Shopping::isGuests).isPresent()) {
            var cart = own.orElseGet(() -> open(new CartKey(null, key.customerId(), currency(key, guest.get()))));
            carts.merge(guest.get().id(), cart.id());
            return Optional.of(cart);
        }
        return own;
    }

    private Basket basket(CartRow cart, CartKey key) {
        return basket(cart, key, carts.held(cart.id()));
    }

    private Basket basket(CartRow cart, CartKey key, Held held) {
        return basket(cart, held, quoting.offer(wish(key, currency(key, cart), held)));
    }

    private Basket basket(CartRow cart, Held held, Offer offer) {
        var lines = held.lines();
        var currency = offer.market().currency();
        var bill = quoting.bill(offer, Money.zero(currency), held.codes());
        var available =
                inventory.available(lines.stream().map(LineRow::variantId).toList());
        var ids = lines.stream().collect(Collectors.toMap(LineRow::variantId, LineRow::id));
        var items = new ArrayList<CartItem>();
        for (var i = 0; i < offer.lines().size(); i++) {
            var line = offer.lines().get(i);
            var variant = line.sellable().variantId();
            var left = line.sellable().published() ? left(line, available) : Availability.NONE;
            items.add(CartItem.of(
                    ids.getOrDefault(variant, variant),
                    line,
                    bill.sums().lines().get(i),
                    left));
        }
        var sums = bill.sums();
        return new Basket(
                cart.token(),
                new CartView(
                        cart.id(),
                        currency,
                        items,
                        offer.gone().stream()
                                .map(gone -> gone.in(ids.get(gone.variantId())))
                                .toList(),
                        held.codes(),
                        bill.promotions().notes(),
                        sums.totals(),
                        sums.trace(),
                        cart.expiresAt()));
    }

    private static Availability left(Offer.Line line, Map<UUID, Availability> available) {
        return line.sellable().giftCard()
                ? new Availability(Sellable.ALWAYS, null)
                : available.getOrDefault(line.sellable().variantId(), Availability.NONE);
    }

    private CartRow open(CartKey key) {
        return carts.open(key, markets.of(key.currency()).currency());
    }

    /** The currency that was asked for, else that of the cart. */
    private String currency(CartKey key, CartRow cart) {
        return markets.of(key.currency() == null ? cart.currency() : key.currency())
                .currency();
    }

    private Wish wish(CartKey key, String currency, Held held) {
        var country = markets.of(currency).country();
        return new Wish(held.wanted(), held.codes(), key.customerId(), null, country, null, Set.of(), currency);
    }

    private Basket empty(CartKey key) {
        var token = key.token() == null ? Tokens.next() : key.token();
        var currency = markets.of(key.currency()).currency();
        var cart = new CartView(
                Ids.next(),
                currency,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Totals.zero(currency),
                List.of(),
                Instant.now().plus(Carts.LIFE));
        return new Basket(token, cart);
    }
}
