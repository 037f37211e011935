package org.cartora.launcher.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the stock: what came in, was set aside for orders, left and came back, and the levels that follow from it. Enough
 * is received to serve every order and to leave the amount meant for each variant: mostly plenty, sometimes little or none.
 */
final class StockBook {

    private final Dice dice = Dice.named("stock");
    private final Map<UUID, Level> levels = new LinkedHashMap<>();
    private final List<Movement> movements = new ArrayList<>();
    private final Instant now;

    StockBook(Instant now) {
        this.now = now;
    }

    /** A change and its cause. */
    record Movement(UUID id, Variant variant, String kind, int quantity, Cause cause, Instant at) {

        /** The account that the units leave. */
        String from() {
            return switch (kind) {
                case "RECEIVED" -> "SUPPLIERS";
                case "RELEASED", "SHIPPED" -> "ALLOCATED";
                case "RETURNED" -> "CUSTOMERS";
                default -> "SHELF";
            };
        }

        /** The account that they arrive at; what is adjusted here is only ever lost. */
        String to() {
            return switch (kind) {
                case "ALLOCATED" -> "ALLOCATED";
                case "SHIPPED" -> "CUSTOMERS";
                case "ADJUSTED" -> "CORRECTIONS";
                default -> "SHELF";
            };
        }
    }

    /** Why, and for which order if any. */
    record Cause(String text, @Nullable UUID order) {}

    /** The stock of a variant. */
    static final class Level {
        final Variant variant;
        final Instant since;
        int onHand;
        int allocated;

        Level(Variant variant, Instant since) {
            this.variant = variant;
            this.since = since;
        }

        int available() {
            return onHand - allocated;
        }
    }

    void stock(Product product) {
        for (var variant : product.variants()) {
            levels.put(variant.id(), new Level(variant, product.createdAt()));
        }
    }

    /** The movements of an order, in the order in which they happened. */
    void enter(Purchase purchase) {
        for (var line : purchase.bill().lines()) {
            move(line, "ALLOCATED", new Cause("order placed", purchase.id()), purchase.placedAt());
            for (var event : purchase.events()) {
                switch (event.type()) {
                    case "SHIPPED" -> move(line, "SHIPPED", new Cause("order shipped", purchase.id()), event.at());
                    case "CANCELED" -> move(line, "RELEASED", new Cause("order canceled", purchase.id()), event.at());
                    case "RETURNED" -> move(line, "RETURNED", new Cause("order returned", purchase.id()), event.at());
                    default -> {}
                }
            }
        }
    }

    private void move(Bill.Line line, String kind, Cause cause, Instant at) {
        var level = level(line.variant());
        var leaves = kind.equals("SHIPPED") || kind.equals("RELEASED");
        var quantity = leaves ? -line.quantity() : line.quantity();
        if (kind.equals("RETURNED")) {
            level.onHand += quantity;
        } else {
            level.allocated += quantity;
            level.onHand += kind.equals("SHIPPED") ? quantity : 0;
        }
        movements.add(new Movement(dice.id(at), line.variant(), kind, quantity, cause, at));
    }

    /** Receives what all that took, so that each variant has in the end what it was meant to have. */
    void close() {
        for (var level : levels.values()) {
            var start = now.minus(Duration.ofDays(Purchases.DAYS + 2));
            var at = level.since.isBefore(start) ? start : level.since;
            var lost = dice.chance(0.04) ? dice.between(1, 2) : 0;
            var needed = meant() + level.allocated - level.onHand + lost;
            receive(level, Math.max(lost, needed), at);
            if (lost > 0) {
                level.onHand -= lost;
                var found = at.plus(Duration.between(at, now).dividedBy(2));
                movements.add(new Movement(
                        dice.id(found),
                        level.variant,
                        "ADJUSTED",
                        -lost,
                        new Cause("damaged in the warehouse", null),
                        found));
            }
        }
    }

    private void receive(Level level, int quantity, Instant at) {
        if (quantity > 0) {
            level.onHand += quantity;
            movements.add(new Movement(
                    dice.id(at), level.variant, "RECEIVED", quantity, new Cause("opening stock", null), at));
        }
    }

    private int meant() {
        var share = dice.share();
        if (share < 0.05) {
            return 0;
        }
        return share < 0.13 ? dice.between(1, 4) : dice.between(8, 140);
    }

    Level level(Variant variant) {
        var level = levels.get(variant.id());
        if (level == null) {
            throw new IllegalStateException("no stock of " + variant.sku());
        }
        return level;
    }

    boolean inStock(Product product) {
        return product.variants().stream().anyMatch(variant -> level(variant).available() > 0);
    }

    Collection<Level> levels() {
        return levels.values();
    }

    List<Movement> movements() {
        return movements;
    }
}
