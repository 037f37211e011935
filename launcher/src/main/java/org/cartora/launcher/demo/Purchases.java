package org.cartora.launcher.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Invents the orders of three months: who bought what when, and how it went on. */
final class Purchases {

    static final int DAYS = 90;

    private final Dice dice = Dice.named("orders");
    private final List<Person> people;
    private final Instant now;
    private final List<Product> products;
    private final double[] fameUpTo;

    Purchases(List<Product> products, List<Person> people, Instant now) {
        this.people = people;
        this.now = now;
        this.products = products.stream()
                .sorted(Comparator.comparing(Product::createdAt))
                .toList();
        this.fameUpTo = new double[products.size()];
        var sum = 0.0;
        for (var i = 0; i < fameUpTo.length; i++) {
            var product = this.products.get(i);
            sum += (4 + product.fame().views()) / Math.pow(product.cheapest().price(), 0.6);
            fameUpTo[i] = sum;
        }
    }

    List<Purchase> invent(int count) {
        var found = new ArrayList<Purchase>(count);
        for (var moment : new Rhythm(dice, now).moments(count, DAYS)) {
            found.add(purchase(moment, found.size()));
        }
        return found;
    }

    private Purchase purchase(Instant placedAt, int index) {
        // now and then it is the customer of the demo, so that there is a history to see
        var customer = index % 500 == 250 || index % 1_000 == 999;
        var person = customer ? people.get(4) : people.get(dice.between(5, people.size() - 1));
        var buyer = new Purchase.Buyer(person, !customer && dice.chance(0.24));
        var method = dice.chance(0.13) ? "express" : "standard";
        var bill = Bill.of(lines(placedAt), method, person.home().surcharge());
        var events = new ArrayList<Purchase.Event>();
        events.add(new Purchase.Event("PLACED", "customer", Map.of(), placedAt));
        events.add(new Purchase.Event(
                "PAID", "payment", Map.of("amount", Bill.text(bill.grandTotal())), placedAt.plusMillis(4)));
        var fate = fate(bill, placedAt, events);
        return new Purchase(dice.id(placedAt), dice.orderNumber(), buyer, bill, placedAt, fate, List.copyOf(events));
    }

    private List<Bill.Line> lines(Instant at) {
        var wanted = dice.pick(List.of(1, 1, 1, 1, 2, 2, 2, 3, 3, 4));
        var found = new LinkedHashMap<String, Bill.Line>();
        for (var i = 0; i < wanted; i++) {
            var product = product(at);
            var variant = dice.pick(product.variants());
            var quantity = variant.price() < 4_000 ? dice.pick(List.of(1, 1, 1, 1, 2, 2, 3, 4)) : 1;
            found.put(variant.sku(), new Bill.Line(product, variant, quantity));
        }
        return List.copyOf(found.values());
    }

    /** The better known and the cheaper, the more often; never before it was sold here. */
    private Product product(Instant at) {
        for (var attempt = 0; attempt < 20; attempt++) {
            var found = Arrays.binarySearch(fameUpTo, dice.share() * fameUpTo[fameUpTo.length - 1]);
            var product = products.get(Math.min(products.size() - 1, found < 0 ? -found - 1 : found));
            if (product.createdAt().isBefore(at)) {
                return product;
            }
        }
        return products.getFirst();
    }

    private Purchase.Fate fate(Bill bill, Instant placedAt, List<Purchase.Event> events) {
        if (dice.chance(0.028)) {
            var at = placedAt.plus(Duration.ofMinutes(dice.between(4, 300)));
            return at.isBefore(now) ? canceled(bill, at, events) : Purchase.Fate.OPEN;
        }
        var shippedAt = placedAt.plus(Duration.ofMinutes(dice.between(9 * 60, 58 * 60)));
        if (!shippedAt.isBefore(now)) {
            return Purchase.Fate.OPEN;
        }
        events.add(new Purchase.Event("SHIPPED", "warehouse", Map.of("parcel", parcel()), shippedAt));
        var backAt = shippedAt.plus(Duration.ofHours(dice.between(90, 400)));
        if (backAt.isBefore(now) && dice.chance(0.05)) {
            return dice.chance(0.6) ? returned(bill, backAt, events) : partlyRefunded(bill, backAt, events);
        }
        return Purchase.Fate.SHIPPED;
    }

    private String parcel() {
        return "CP" + dice.between(10_000_000, 99_999_999) + "DE";
    }

    private static Purchase.Fate canceled(Bill bill, Instant at, List<Purchase.Event> events) {
        events.add(refund(bill.grandTotal(), at));
        events.add(new Purchase.Event("CANCELED", "customer", Map.of(), at.plusMillis(3)));
        return new Purchase.Fate("CANCELED", "REFUNDED", "UNFULFILLED", bill.grandTotal());
    }

    private static Purchase.Fate returned(Bill bill, Instant at, List<Purchase.Event> events) {
        events.add(new Purchase.Event("RETURNED", "warehouse", Map.of(), at));
        events.add(refund(bill.grandTotal(), at.plusMillis(5)));
        return new Purchase.Fate("PLACED", "REFUNDED", "RETURNED", bill.grandTotal());
    }

    /** Something was not quite right: half of one line is given back, and the goods are kept. */
    private static Purchase.Fate partlyRefunded(Bill bill, Instant at, List<Purchase.Event> events) {
        var part = Math.max(1, bill.lines().getFirst().total() / 2);
        events.add(refund(part, at));
        return new Purchase.Fate("PLACED", "PARTIALLY_REFUNDED", "FULFILLED", part);
    }

    private static Purchase.Event refund(long cents, Instant at) {
        return new Purchase.Event("REFUNDED", "payment", Map.of("amount", Bill.text(cents)), at);
    }
}
