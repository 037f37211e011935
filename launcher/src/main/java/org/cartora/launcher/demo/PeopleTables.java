package org.cartora.launcher.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Stores the customers; who they are goes into tables of its own. */
final class PeopleTables {

    private final Connection connection;

    PeopleTables(Connection connection) {
        this.connection = connection;
    }

    void store(List<Person> people) throws SQLException {
        try (var rows = new CopyTable(connection, "customer", "id, username, created_at")) {
            for (var person : people) {
                rows.row(person.id(), person.username(), person.since());
            }
        }
        try (var rows = new CopyTable(
                connection, "customer_identity", "customer_id, email, email_verified, first_name, last_name")) {
            for (var person : people) {
                var name = person.name();
                rows.row(person.id(), person.email(), true, name.first(), name.last());
            }
        }
        addresses(people);
    }

    private void addresses(List<Person> people) throws SQLException {
        var dice = Dice.named("addresses");
        var columns = "id, customer_id, first_name, last_name, line1, postal_code, city, country";
        try (var rows = new CopyTable(connection, "customer_address", columns)) {
            for (var person : people) {
                var name = person.name();
                var home = person.home();
                rows.row(
                        dice.id(person.since()),
                        person.id(),
                        name.first(),
                        name.last(),
                        home.line1(),
                        home.postalCode(),
                        home.city(),
                        home.country());
            }
        }
    }
}
