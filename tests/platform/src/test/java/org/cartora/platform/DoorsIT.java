package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets into the servers behind the shop, and how far. */
class DoorsIT {

    private static final String DATABASE =
            System.getProperty("cartora.db.url", "jdbc:postgresql://localhost:5433/cartora");
    private static final String BROKER =
            "tcp://localhost:" + (Servers.PORTS.equals("0") ? 61616 : Integer.parseInt(Servers.PORTS) + 616);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table intruder (id int)", "alter table orders add column intruder int", "drop table orders",
                "truncate orders", "create schema intruder",
                        "create function intruder() returns int language sql as 'select 1'",
                "create role intruder", "copy (select 1) to program 'true'", "select pg_read_file('/etc/passwd')",
                "alter role cartora superuser", "create extension dblink"
            })
    void theApplicationsRoleChangesNoSchemaAndIsNoSuperuser(String statement) throws SQLException {
        try (var connection = as("cartora", "cartora-dev", DATABASE)) {
            assertThat(refused(connection, statement)).isEqualTo("42501");
        }
    }

    @Test
    void noRoleOfTheShopIsMoreThanItNeeds() throws SQLException {
        try (var connection = as("postgres", "postgres-dev", DATABASE)) {
            assertThat(rows(
                            connection,
                            "select rolname from pg_roles where rolname like 'cartora%' and (rolsuper or rolcreaterole"
                                    + " or rolcreatedb or rolreplication or rolbypassrls)"))
                    .isEmpty();
            assertThat(rows(connection, "select distinct auth_method from pg_hba_file_rules"))
                    .containsOnly("scram-sha-256", "reject");
            assertThat(
                            rows(
                                    connection,
                                    "select rolname from pg_authid where rolcanlogin and rolpassword not like 'SCRAM-SHA-256$%'"))
                    .isEmpty();
        }
    }

    @Test
    void whoOnlyReadsDoesNotWriteEvenWhereTheTransactionAllowsIt() throws SQLException {
        try (var connection = as("cartora_reader", "cartora-reader-dev", DATABASE)) {
            assertThat(rows(connection, "select count(*) from product")).hasSize(1);
            assertThat(rows(connection, "show statement_timeout")).containsExactly("1min");
            assertThat(refused(connection, "delete from product")).isIn("25006", "42501");
            rows(connection, "select set_config('default_transaction_read_only', 'off', false)");
            assertThat(refused(connection, "delete from product")).isEqualTo("42501");
            assertThat(refused(connection, "create table intruder (id int)")).isEqualTo("42501");
        }
        try (var connection = as("cartora", "cartora-dev", DATABASE)) {
            assertThat(rows(connection, "show statement_timeout")).containsExactly("10min");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cartora, wrong, cartora, 28P01",
        "postgres, '', cartora, 28P01",
        "cartora, cartora-dev, keycloak, 28000",
        "cartora_reader, cartora-reader-dev, postgres, 28000",
        "keycloak, keycloak-dev, cartora, 28000"
    })
    void eachRoleEntersItsOwnDatabaseWithItsPassword(String role, String password, String database, String state) {
        var url = DATABASE.replaceFirst("/cartora$", "/" + database);

        assertThatThrownBy(() -> as(role, password, url).close())
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isIn(state, "08004"));
    }

    @ParameterizedTest
    @CsvSource({", ", "cartora, wrong", "cartora, ''", "admin, admin", "artemis, artemis", "warehouse, cartora-dev"})
    void theBrokerLetsNobodyInWithoutItsPassword(@Nullable String user, @Nullable String password) {
        try (var broker = new ActiveMQConnectionFactory(BROKER)) {
            assertThatThrownBy(() -> broker.createContext(user, password).close())
                    .isInstanceOf(JMSRuntimeException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "warehouse, warehouse-dev, events",
        "warehouse, warehouse-dev, DLQ",
        "warehouse, warehouse-dev, activemq.management",
        "cartora, cartora-dev, activemq.management",
        "cartora, cartora-dev, nowhere"
    })
    void aUserOfTheBrokerSendsWhereItIsItsBusiness(String user, String password, String address) throws JMSException {
        try (var broker = new ActiveMQConnectionFactory(BROKER);
                var context = broker.createContext(user, password)) {
            assertThatThrownBy(() -> context.createProducer().send(context.createQueue(address), "intruder"))
                    .isInstanceOf(JMSRuntimeException.class);
        }
    }

    @Test
    void whatThePlatformKeepsIsReadByNobodyElse() throws IOException {
        var others = new ArrayList<String>();
        others.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(Servers.STATE)));

        assertThat(others).containsExactly("rwx------");
    }

    /** Its lock stands in an idle transaction while it makes its tables, which a slow machine does for longer than a minute. */
    @Test
    void theIdentityProviderMayTakeItsTimeToStart() throws SQLException {
        try (var connection = as("postgres", "postgres-dev", DATABASE)) {
            assertThat(rows(connection, "select unnest(rolconfig) from pg_roles where rolname = 'keycloak'"))
                    .contains("idle_in_transaction_session_timeout=10min");
        }
    }

    /** Its limits are those of HTTP/1.1; streams within a connection would be another door. */
    @Test
    void theShopSpeaksNoOtherHttpThanItsGateway() throws Exception {
        try (var browser =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            var answer = browser.send(
                    HttpRequest.newBuilder(URI.create(Platform.URL + "/api/markets"))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());

            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        }
    }

    private static Connection as(String role, String password, String url) throws SQLException {
        return DriverManager.getConnection(url, role, password);
    }

    private static String refused(Connection connection, String statement) {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
            return "done";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
