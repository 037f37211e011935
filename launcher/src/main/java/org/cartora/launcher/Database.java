package org.cartora.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Roles, databases and schema. The owner's role changes the schema, here and in a deployment; the application's
 * role reads and writes rows and nothing else; people and their reports read.
 */
final class Database {

    private Database() {}

    static void createRolesAndDatabases(Connection superuser) throws SQLException {
        role(superuser, Credentials.OWNER_ROLE, Credentials.OWNER_PASSWORD);
        role(superuser, Credentials.APP_ROLE, Credentials.APP_PASSWORD);
        role(superuser, Credentials.READER_ROLE, Credentials.READER_PASSWORD);
        role(superuser, Credentials.KEYCLOAK_ROLE, Credentials.KEYCLOAK_PASSWORD);
        database(superuser, Credentials.DATABASE, Credentials.OWNER_ROLE);
        database(superuser, "keycloak", Credentials.KEYCLOAK_ROLE);
        // it holds a lock in an idle transaction while it makes its tables and imports the realm, minutes on a slow
        // machine
        set(superuser, Credentials.KEYCLOAK_ROLE, "idle_in_transaction_session_timeout", "10min");
        // no statement of the shop takes so long; one that hangs gives its connection back
        set(superuser, Credentials.APP_ROLE, "statement_timeout", "10min");
        set(superuser, Credentials.READER_ROLE, "default_transaction_read_only", "on");
        set(superuser, Credentials.READER_ROLE, "statement_timeout", "60s");
        set(superuser, Credentials.READER_ROLE, "idle_session_timeout", "30min");
    }

    private static void role(Connection superuser, String name, String password) throws SQLException {
        if (!exists(superuser, "select from pg_roles where rolname = ?", name)) {
            run(superuser, "create role %s login password '%s'".formatted(name, password));
        }
    }

    private static void set(Connection superuser, String role, String name, String value) throws SQLException {
        run(superuser, "alter role %s set %s = '%s'".formatted(role, name, value));
    }

    private static void database(Connection superuser, String name, String owner) throws SQLException {
        if (!exists(superuser, "select from pg_database where datname = ?", name)) {
            run(superuser, "create database %s owner %s".formatted(name, owner));
            run(superuser, "revoke connect on database %s from public".formatted(name));
            if (name.equals(Credentials.DATABASE)) {
                run(
                        superuser,
                        "grant connect on database %s to %s, %s"
                                .formatted(name, Credentials.APP_ROLE, Credentials.READER_ROLE));
            }
        }
    }

    /** Whatever tables the owner makes, the application may use their rows, and people may read them. */
    static void limitTheApplication(Connection owner) throws SQLException {
        run(owner, "revoke create on schema public from public");
        run(owner, "grant usage on schema public to " + Credentials.APP_ROLE + ", " + Credentials.READER_ROLE);
        run(
                owner,
                "alter default privileges in schema public grant select, insert, update, delete on tables to "
                        + Credentials.APP_ROLE);
        run(
                owner,
                "alter default privileges in schema public grant usage, select on sequences to "
                        + Credentials.APP_ROLE);
        run(owner, "alter default privileges in schema public grant select on tables to " + Credentials.READER_ROLE);
    }

    static void migrate(String url, Folders folders) {
        try {
            Flyway.configure()
                    .dataSource(url, Credentials.OWNER_ROLE, Credentials.OWNER_PASSWORD)
                    .locations("filesystem:" + folders.root().resolve("ejb/src/main/resources/db/migration"))
                    .validateMigrationNaming(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new LauncherFailure(
                    "the database schema cannot be brought up to date: " + e.getMessage()
                            + "\nIf its data may go, start with an empty shop: ./shop run --fresh",
                    e);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
