package org.cartora.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.cartora.sealing.KeyRing;
import org.cartora.sealing.PersonKey;
import org.junit.jupiter.api.Test;

/** Keys are wrapped anew and renewed while people go on buying, and lists say no more than they need to. */
class KeysOfPeopleIT {

    private final Shop manager = Shop.as("manager");

    @Test
    void keysThatAFormerKeyOfTheShopHasWrappedAreWrappedAnew() throws IOException, SQLException {
        var nora = Somebody.whoHasBought();
        var person = UUID.fromString(nora.id());
        var former = KeyRing.of(
                resource("wrapping").replace("\"primaryKeyId\":2026000002", "\"primaryKeyId\":2026000001"),
                resource("index"));
        store(former.rewrap(person, wrapped(person)));
        assertThat(KeyRing.development().isCurrent(wrapped(person))).isFalse();
        assertThat(nora.shop().get("/api/users/me").text("/email")).isEqualTo(nora.email());

        done("wrap-keys", "{}");

        assertThat(KeyRing.development().isCurrent(wrapped(person))).isTrue();
        readable(nora);
    }

    @Test
    void aKeyIsRenewedAndWhatItSealedIsSealedAnew() throws SQLException {
        var nora = Somebody.whoHasBought();
        var person = UUID.fromString(nora.id());
        var former = KeyRing.development().open(person, wrapped(person));
        Platform.change("update person_key set issued_at = '2001-01-01' where person_id = ?", person);

        done("renew-keys", """
                {"date":"2001-01-02"}""");

        var key = KeyRing.development().open(person, wrapped(person));
        assertThat(key.hasFormer()).isFalse();
        var sealed = bytes("select sealed from customer_identity where customer_id = ?", person);
        assertThat(new String(key.open("customer_identity.sealed", person, sealed), UTF_8))
                .contains(nora.email());
        assertThatThrownBy(() -> former.open("customer_identity.sealed", person, sealed))
                .hasMessageContaining("does not open");
        readable(nora);
    }

    @Test
    void aListShowsSupportNoMoreThanItNeedsAndTheOrderShowsAllAndWritesDownToWhom() throws IOException {
        var nora = Somebody.whoHasBought();
        var path = "/api/admin/orders?q=" + Shop.encoded(nora.email());

        assertThat(Shop.as("support").get(path).text("/items/0/email"))
                .isEqualTo(nora.email().charAt(0) + "***@cartora.example");
        assertThat(manager.get(path).text("/items/0/email")).isEqualTo(nora.email());
        assertThat(Shop.as("support").get("/api/admin/orders/" + nora.number()).text("/email"))
                .isEqualTo(nora.email());
        assertThat(java.nio.file.Files.readString(Servers.STATE.resolve("logs").resolve("audit.log")))
                .contains("order " + nora.number() + " seen by");
    }

    private void readable(Somebody nora) {
        assertThat(nora.shop().get("/api/users/me").text("/email")).isEqualTo(nora.email());
        assertThat(nora.shop().get("/api/users/me/addresses").text("/items/0/line1"))
                .contains(nora.mark());
        assertThat(nora.shop().get("/api/orders/" + nora.number()).text("/note"))
                .contains(nora.mark());
        assertThat(manager.get("/api/admin/orders/" + nora.number() + "/events").toString())
                .contains("Spoke to " + nora.mark());
    }

    private void done(String job, String parameters) {
        var run = manager.post("/api/admin/jobs/" + job + "/runs", "{\"parameters\":" + parameters + "}");
        assertThat(run.status()).as("%s", run).isEqualTo(202);
        var path = "/api/admin/jobs/runs/" + run.text("/run_id");
        Platform.eventually(
                Duration.ofSeconds(90), () -> manager.get(path).text("/status").equals("COMPLETED"));
    }

    private static byte[] wrapped(UUID person) throws SQLException {
        return bytes("select wrapped from person_key where person_id = ?", person);
    }

    private static byte[] bytes(String sql, UUID id) throws SQLException {
        try (var connection = Platform.database();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getBytes(1);
            }
        }
    }

    private static void store(PersonKey key) {
        Platform.change("update person_key set wrapped = ? where person_id = ?", key.wrapped(), key.person());
    }

    private static String resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(KeyRing.class.getResourceAsStream(name + "-keys-for-development.json"))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
