package org.cartora.platform;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** The running platform that these tests talk to; ./shop test starts it and says where it is. */
final class Platform {

    static final String URL = System.getProperty("cartora.url", "http://localhost:8080");
    static final String MAIL = System.getProperty("cartora.mail.url", "http://localhost:8025");
    static final String IDENTITY = System.getProperty("cartora.identity.url", "http://localhost:8180/realms/cartora");

    static final String PROVIDER =
            "http://localhost:" + (Integer.parseInt(System.getProperty("cartora.ports", "12000")) + 111);

    private Platform() {}

    /** The database as its owner, for looking behind what the API says. */
    static Connection database() throws SQLException {
        return DriverManager.getConnection(
                System.getProperty("cartora.db.url", "jdbc:postgresql://localhost:5433/cartora"),
                System.getProperty("cartora.db.user", "cartora_owner"),
                System.getProperty("cartora.db.password", "cartora_owner"));
    }

    /** The identity provider's database as its owner. */
    static Connection identityDatabase() throws SQLException {
        return DriverManager.getConnection(
                System.getProperty("cartora.db.url", "jdbc:postgresql://localhost:5433/cartora")
                        .replaceAll("/cartora$", "/keycloak"),
                "keycloak",
                "keycloak-dev");
    }

    /** The database with the rights of the application. */
    static Connection databaseOfTheApplication() throws SQLException {
        return DriverManager.getConnection(
                System.getProperty("cartora.db.url", "jdbc:postgresql://localhost:5433/cartora"),
                "cartora",
                "cartora-dev");
    }

    /** One number from the database. */
    static long number(String sql, Object... parameters) {
        return Long.parseLong(text(sql, parameters));
    }

    /** One text from the database. */
    static String text(String sql, Object... parameters) {
        try (var connection = database();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** The texts of one column. */
    static List<String> texts(String sql) {
        try (var connection = database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** Changes the database as its owner may: time that passes, damage that must be found. */
    static void change(String sql, Object... parameters) {
        try (var connection = database();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** Waits until something asynchronous has happened, looking every 200 ms. */
    static void eventually(Duration limit, Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(limit)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptionsMatching(e -> e instanceof IOException)
                .until(condition);
    }
}
