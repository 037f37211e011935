package org.cartora.launcher;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

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
                call(owner, products, folders.state().resolve("media"));
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

    private static void call(Connection owner, int products, Path media) {
        try {
            Class.forName("org.cartora.launcher.demo.DemoData")
                    .getMethod("load", Connection.class, int.class, Path.class)
                    .invoke(null, owner, products, media);
        } catch (ClassNotFoundException | NoSuchMethodException | IllegalAccessException none) {
            // no demo data in this build
        } catch (InvocationTargetException e) {
            throw new LauncherFailure("the demo data cannot be loaded: " + e.getCause(), e);
        }
    }
}
