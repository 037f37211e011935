package org.cartora.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.cartora.launcher.demo.DemoData;

/** Fills an empty shop with goods, so that there is something to see. */
final class Demo {

    private Demo() {}

    static void load(PostgresServer postgres, Folders folders, int products, Progress progress) {
        if (products == 0) {
            return;
        }
        try (var owner = postgres.owner()) {
            if (empty(owner)) {
                var since = Instant.now();
                progress.step("demo", "filling the shop with %,d products …".formatted(products));
                DemoData.load(owner, products, folders.state().resolve("media"));
                progress.ready("demo", since);
            }
        } catch (SQLException e) {
            throw new LauncherFailure("the demo data cannot be loaded: " + e.getMessage(), e);
        }
    }

    private static boolean empty(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            try (var table = statement.executeQuery("select to_regclass('product') is not null")) {
                if (!table.next() || !table.getBoolean(1)) {
                    return false;
                }
            }
            try (var rows = statement.executeQuery("select 1 from product limit 1")) {
                return !rows.next();
            }
        }
    }
}
