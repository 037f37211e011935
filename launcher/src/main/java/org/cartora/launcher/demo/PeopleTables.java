package org.cartora.launcher.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Stores the customers; who they are goes into tables of its own. */
final class PeopleTables {

    private final Connection connection;
    private final Sealer sealer;

    PeopleTables(Connection connection, Sealer sealer) {
        this.connection = connection;
        this.sealer = sealer;
    }

    void store(List<Person> people) throws SQLException {
        try (var rows = new CopyTable(connection, "customer", "id, username, created_at")) {
            for (var person : people) {
                rows.row(person.id(), person.username(), person.since());
            }
        }
        try (var rows =
                new CopyTable(connection, "customer_identity", "customer_id, email_verified, email_index, sealed")) {
            for (var person : people) {
                var name = person.name();
                var identity = new Sealer.Identity(person.email(), name.first(), name.last(), null);
                rows.row(
                        person.id(),
                        true,
                        Sealer.index(person.email()),
                        sealer.seal(person.id(), "customer_identity.sealed", person.id(), identity));
            }
        }
        addresses(people);
    }

    private void addresses(List<Person> people) throws SQLException {
        var dice = Dice.named("addresses");
        try (var rows = new CopyTable(connection, "customer_address", "id, customer_id, sealed")) {
            for (var person : people) {
                var id = dice.id(person.since());
                rows.row(id, person.id(), sealer.seal(person.id(), "customer_address.sealed", id, person.address()));
            }
        }
    }
}
