package org.cartora.launcher.demo;

import java.sql.Connection;
import java.sql.SQLException;

/** Stores what is in the warehouse and how it came to be there. */
final class StockTables {

    private static final String MAIN = "00000000-0000-7000-8000-000000000001";

    private final Connection connection;

    StockTables(Connection connection) {
        this.connection = connection;
    }

    void store(StockBook stock) throws SQLException {
        try (var rows = new CopyTable(
                connection, "stock_level", "variant_id, location_id, sku, on_hand, allocated, reserved")) {
            for (var level : stock.levels()) {
                rows.row(level.variant.id(), MAIN, level.variant.sku(), level.onHand, level.allocated, 0);
            }
        }
        try (var rows = new CopyTable(
                connection,
                "stock_movement",
                "id, variant_id, location_id, sku, kind, from_account, to_account, quantity, cause, order_id, at")) {
            for (var movement : stock.movements()) {
                rows.row(
                        movement.id(),
                        movement.variant().id(),
                        MAIN,
                        movement.variant().sku(),
                        movement.kind(),
                        movement.from(),
                        movement.to(),
                        Math.abs(movement.quantity()),
                        movement.cause().text(),
                        movement.cause().order(),
                        movement.at());
            }
        }
    }
}
