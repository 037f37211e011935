package org.cartora.launcher.demo;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Fills an empty platform with the demo shop. */
public final class DemoData {

    private final Connection owner;
    private final DemoShop shop;
    private final Gallery gallery;
    private Instant since = Instant.now();

    private DemoData(Connection owner, DemoShop shop, Gallery gallery) {
        this.owner = owner;
        this.shop = shop;
        this.gallery = gallery;
    }

    /**
     * Loads the demo shop in one transaction: whatever ends it early leaves an empty shop, and the next start begins anew.
     * A shop that has products already is left alone.
     *
     * @param owner a connection of the role that owns the tables
     * @param products how many products the shop sells, at least one
     * @param mediaFolder where the platform keeps its pictures
     */
    public static void load(Connection owner, int products, Path mediaFolder) throws SQLException {
        if (sellsSomething(owner)) {
            return;
        }
        var data = new DemoData(owner, DemoShop.invent(products, Instant.now()), new Gallery(mediaFolder));
        data.say("%,d products, %,d people and %,d orders made up"
                .formatted(
                        data.shop.products().size(),
                        data.shop.people().size(),
                        data.shop.purchases().size()));
        var automatic = owner.getAutoCommit();
        owner.setAutoCommit(false);
        try {
            data.store();
            owner.commit();
            data.say("ready");
        } catch (SQLException | RuntimeException e) {
            owner.rollback();
            throw e;
        } finally {
            owner.setAutoCommit(automatic);
        }
    }

    private static boolean sellsSomething(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery("select 1 from product limit 1")) {
            return rows.next();
        }
    }

    private void store() throws SQLException {
        var drawn = gallery.draw(shop.pictures());
        say("%,d pictures drawn".formatted(drawn.size()));
        // nobody did any of this: the audit log begins with whoever comes then
        run("select audit_switch(false)");
        var catalog = new CatalogTables(owner, gallery);
        catalog.pictures(drawn, shop);
        catalog.categories(shop.vocabulary());
        catalog.products(shop);
        catalog.variants(shop.products());
        catalog.prices(shop.products());
        say("catalog stored");
        var sealer = new Sealer();
        new PeopleTables(owner, sealer).store(shop.people());
        var dice = Dice.named("sales");
        var sales = shop.purchases().stream()
                .map(purchase -> Sale.of(purchase, dice))
                .toList();
        var quotes = new Quotes(gallery);
        new PaymentTables(owner, quotes, sealer).store(sales);
        new OrderTables(owner, quotes, sealer).store(sales);
        sealer.store(owner);
        new AfterwardsTables(owner).store();
        new JournalTables(owner).store();
        new StockTables(owner).store(shop.stock());
        // what is checked at the end of a transaction is checked now: a trigger is not switched under it
        run("set constraints all immediate");
        run("select audit_switch(true)");
        say("people, orders and stock stored");
        // so that the first questions are answered by good plans already
        run("analyze");
    }

    private void run(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private void say(String what) {
        var now = Instant.now();
        System.out.printf(
                "Demo data: %s (%.1f s)%n", what, Duration.between(since, now).toMillis() / 1_000.0);
        since = now;
    }
}
