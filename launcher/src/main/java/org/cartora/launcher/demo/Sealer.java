package org.cartora.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.cartora.sealing.KeyRing;
import org.cartora.sealing.PersonKey;
import org.jspecify.annotations.Nullable;

/** Seals what names a person as the application does, and keeps the keys until they are stored. */
final class Sealer {

    private final Map<UUID, PersonKey> keys = new HashMap<>();

    /** As COPY takes bytes. */
    String seal(UUID person, String column, UUID row, Object value) {
        return bytes(key(person).seal(column, row, Json.write(value).getBytes(UTF_8)));
    }

    static String index(String email) {
        return bytes(KeyRing.shop().index(email));
    }

    void store(Connection connection) throws SQLException {
        try (var rows = new CopyTable(connection, "person_key", "person_id, wrapped")) {
            for (var key : keys.values()) {
                rows.row(key.person(), bytes(key.wrapped()));
            }
        }
    }

    /** What a checkout and an order keep. */
    static Contact contact(Person person) {
        return new Contact(person.email(), person.address(), person.address(), null, null);
    }

    private PersonKey key(UUID person) {
        return keys.computeIfAbsent(person, KeyRing.shop()::issue);
    }

    private static String bytes(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }

    /** Fields as the application names them. */
    record Contact(
            String email,
            Person.Address shippingAddress,
            Person.Address billingAddress,
            @Nullable String note,
            @Nullable String giftMessage) {}

    /** Fields as the application names them. */
    record Identity(
            String email,
            String firstName,
            String lastName,
            @Nullable String phone) {}
}
