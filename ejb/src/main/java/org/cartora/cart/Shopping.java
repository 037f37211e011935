package org.cartora.cart;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cartora.catalog.Variants;
import org.cartora.inventory.Inventory;
import org.cartora.pricing.Calculation;
import org.cartora.pricing.Goods;
import org.cartora.pricing.Market;
import org.cartora.pricing.PricedItem;
import org.cartora.pricing.Pricing;
import org.cartora.pricing.Sale;
import org.cartora.pricing.TaxTable;
import org.cartora.pricing.Totals;
import org.cartora.shared.Ids;
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

    @Inject
    Variants variants;

    @Inject
    Pricing pricing;

    @Inject
    Inventory inventory;

    @Inject
    Market market;

    /** The cart, empty if there is none yet; a guest's and a customer's cart become one. */
    public Basket cart(CartKey key) {
        return find(key).map(this::basket).orElseGet(() -> empty(key));
    }

    /** Refuses an unknown or unpublished variant as not found, and more than 100 lines or 9999 units of one. */
    public Basket add(CartKey key, AddItem item) {
        var sellable = variants.sellables(Set.of(item.variantId())).get(item.variantId());
        if (sellable == null || !sellable.published()) {
            throw NotFound.of("product");
        }
        var cart = find(key).orElseGet(() -> carts.open(key, market.currency()));
        if (!carts.add(cart.id(), item.variantId(), item.quantity())) {
            throw CartRefused.tooMany(sellable.sku());
        }
        carts.keep(cart.id());
        var basket = basket(cart);
        if (basket.cart().items().size() > MOST_LINES) {
            throw CartRefused.tooLong();
        }
        return basket;
    }

    /** Sets the quantity of a line. */
    public Basket change(CartKey key, UUID line, int quantity) {
        var cart = find(key).orElseThrow(() -> NotFound.of("cart item"));
        if (!carts.change(cart.id(), line, quantity)) {
            throw NotFound.of("cart item");
        }
        carts.keep(cart.id());
        return basket(cart);
    }

    public Basket remove(CartKey key, UUID line) {
        var cart = find(key).orElseThrow(() -> NotFound.of("cart item"));
        if (!carts.remove(cart.id(), line)) {
            throw NotFound.of("cart item");
        }
        return basket(cart);
    }

    /** No promotion takes coupons yet: every code is refused. */
    public Basket redeem(CartKey key, String code) {
        throw CartRefused.noSuchCoupon(code);
    }

    /** What was ordered leaves the cart; what came in later stays. */
    public void ordered(UUID cartId, Collection<UUID> variantIds) {
        carts.removeVariants(cartId, variantIds);
    }

    /** Ends carts that nobody touched for seven days; answers how many. */
    public int removeExpired() {
        return carts.removeExpired(1000);
    }

    private Optional<CartRow> find(CartKey key) {
        var guest = key.token() == null ? Optional.<CartRow>empty() : carts.ofGuest(key.token());
        if (key.customerId() == null) {
            // a token whose cart belongs to a customer opens nothing once that customer has signed out
            return guest.filter(cart -> cart.customerId() == null);
        }
        var own = carts.ofCustomer(key.customerId());
        if (guest.isPresent() && guest.get().customerId() == null) {
            var cart = own.orElseGet(() -> carts.open(new CartKey(null, key.customerId()), market.currency()));
            carts.merge(guest.get().id(), cart.id());
            return Optional.of(cart);
        }
        return own;
    }

    private Basket basket(CartRow cart) {
        var lines = carts.lines(cart.id());
        var ids = lines.stream().map(LineRow::variantId).toList();
        var sellables = variants.sellables(ids);
        var prices = pricing.prices(ids, market.currency());
        var available = inventory.available(ids);
        var items = new ArrayList<CartItem>();
        var priced = new ArrayList<PricedItem>();
        for (var line : lines) {
            var sellable = sellables.get(line.variantId());
            var price = prices.get(line.variantId());
            if (sellable == null || price == null) {
                continue;
            }
            var left = sellable.published() ? available.getOrDefault(line.variantId(), 0) : 0;
            items.add(new CartItem(
                    line.id(),
                    line.variantId(),
                    sellable.sku(),
                    sellable.title(),
                    sellable.productSlug(),
                    sellable.image(),
                    sellable.options(),
                    line.quantity(),
                    price.unit(),
                    price.unit().times(line.quantity()),
                    left));
            priced.add(new PricedItem(
                    line.variantId().toString(),
                    sellable.sku(),
                    price.unit(),
                    line.quantity(),
                    TaxTable.STANDARD,
                    new Goods(sellable.variantId(), sellable.productId(), sellable.categories(), sellable.sellerId())));
        }
        var totals = Calculation.of(
                        new Sale(priced, Money.zero(market.currency()), List.of(), market.taxes(), market.policy()))
                .totals();
        return new Basket(cart.token(), new CartView(cart.id(), items, List.of(), totals, cart.expiresAt()));
    }

    private Basket empty(CartKey key) {
        var token = key.token() == null ? Tokens.next() : key.token();
        var cart = new CartView(
                Ids.next(),
                List.of(),
                List.of(),
                Totals.zero(market.currency()),
                Instant.now().plus(Carts.LIFE));
        return new Basket(token, cart);
    }
}
