package org.cartora.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** People are forgotten, and the books stay. */
@ResourceLock("files that name people go with any of them")
class ErasureIT {

    @Test
    void nothingNamesAPersonButTheirAccountAndAfterTheErasureNothingAtAll() {
        var nora = Somebody.whoHasBought();
        var other = Shop.guest();
        var otherEmail = Shop.newEmail();
        var otherOrder = other.buy(Shop.product(2).variantId(), 1, otherEmail);

        assertThat(nora.traces().inTheShop()).isEmpty();
        assertThat(nora.traces().atTheIdentityProvider()).contains("user_entity");

        assertThat(nora.shop().delete("/api/users/me").status()).isEqualTo(204);

        assertThat(nora.traces().inTheShop()).isEmpty();
        assertThat(nora.traces().atTheIdentityProvider())
                .as("but for its own log of events, which nobody may empty for one person and which is kept for a day")
                .isSubsetOf("event_entity");
        assertThat(nora.traces().inFiles()).isEmpty();
        assertThat(Platform.number("select count(*) from person_key where person_id = cast(? as uuid)", nora.id()))
                .isZero();
        assertThat(Platform.number(
                        "select count(*) from order_contact where person_id = cast(? as uuid) and email_index is not null",
                        nora.id()))
                .isZero();
        assertThat(Shop.as("manager")
                        .get("/api/admin/orders?q=" + nora.number())
                        .text("/items/0/email"))
                .isEqualTo("(erased)");
        assertThat(Shop.guest()
                        .with("X-Order-Token", otherOrder.header("X-Order-Token"))
                        .get("/api/orders/" + otherOrder.text("/number"))
                        .text("/email"))
                .isEqualTo(otherEmail);
    }

    @Test
    void whoIsErasedIsNobodyHereAnyMoreWhateverTokenIsLeft() {
        var nora = Somebody.whoHasBought();
        nora.shop().delete("/api/users/me");

        assertThat(nora.shop().get("/api/users/me").status()).isIn(401, 404);
        assertThat(nora.shop().post("/api/users/me/addresses", nora.address()).status())
                .isIn(401, 404);
        assertThat(Shop.guest()
                        .post("/api/auth/login", """
                        {"email":"%s","password":"%s"}""".formatted(nora.email(), Browser.PASSWORD))
                        .status())
                .isEqualTo(401);
        assertThat(Shop.registered(nora.email()).get("/api/orders").json().at("/items"))
                .isEmpty();
    }

    @Test
    void theBooksOfWhoIsErasedStayProven() {
        var nora = Somebody.whoHasBought();
        var sums = "select (select count(*) from posting) >= 4 and grand_total > 0 from orders where number = ?";
        nora.shop().delete("/api/users/me");

        assertThat(Platform.text(sums, nora.number())).isEqualTo("t");
        assertThat(Platform.number(
                        "select count(*) from document d join orders o on o.id = d.order_id where o.number = ?",
                        nora.number()))
                .isEqualTo(1);
        var again = Shop.as("manager").bytes("/api/admin/orders/" + nora.number() + "/documents/INVOICE");
        assertThat(again).isNotEmpty();
    }

    @Test
    void whoseOrderIsNotSentIsNotErasedYetAndIsToldWhy() {
        var nora = Somebody.whoHasBought();
        var open = nora.buys(false);

        var refused = nora.shop().delete("/api/users/me");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/error/code")).isEqualTo("ERASURE_NOT_YET");
        assertThat(refused.json().at("/error/details").findValuesAsText("field"))
                .containsExactly("orders/" + open);
        assertThat(nora.shop().get("/api/users/me").text("/email")).isEqualTo(nora.email());
        assertThat(nora.shop().post("/api/orders/" + open + "/cancel", "{}").status())
                .isEqualTo(200);
        Platform.eventually(
                Duration.ofSeconds(60),
                () -> nora.shop().delete("/api/users/me").status() == 204);
    }

    @Test
    void aPersonSeesAllThatIsKeptAtOnceOrWhenItIsMuchAfterSomeTime() {
        var nora = Somebody.whoHasBought();

        var file = nora.shop().get("/api/users/me/export");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.text("/profile/email")).isEqualTo(nora.email());
        assertThat(file.text("/addresses/0/line1")).contains(nora.mark());
        assertThat(file.text("/orders/0/order/note")).contains(nora.mark());
        assertThat(file.text("/orders/0/order/number")).isEqualTo(nora.number());
        assertThat(file.header("Cache-Control")).contains("no-store");

        nora.buys(true);
        nora.buys(true);
        assertThat(nora.shop().get("/api/users/me/export").status()).isEqualTo(202);
        Platform.eventually(
                Duration.ofSeconds(60),
                () -> nora.shop().get("/api/users/me/export").status() == 200);
        assertThat(nora.shop().get("/api/users/me/export").json().at("/orders")).hasSize(3);
        assertThat(nora.traces().inTheShop()).isEmpty();
        assertThat(Shop.guest().get("/api/users/me/export").status()).isEqualTo(401);
    }

    @Test
    void filesThatNameThePersonGoWithThePerson() {
        var nora = Somebody.whoHasBought();
        var manager = Shop.as("manager");
        assertThat(new String(ImportExportIT.exported(manager, "customers"), UTF_8))
                .contains(nora.email());
        assertThat(nora.traces().inFiles()).isNotEmpty();

        nora.shop().delete("/api/users/me");

        assertThat(nora.traces().inFiles()).isEqualTo(Set.of());
    }

    @Test
    void aGuestIsErasedByTheStaffThroughTheOrder() {
        var placed = Placed.mugs(Shop.product(3), 1);
        var person = "/api/admin/orders/" + placed.number() + "/person";
        assertThat(placed.staff().delete(person).status()).isEqualTo(422);
        assertThat(placed.ship(1).status()).isEqualTo(201);
        assertThat(Shop.as("support").delete(person).status()).isEqualTo(403);

        assertThat(placed.staff().delete(person).status()).isEqualTo(204);

        assertThat(placed.order().text("/email")).isEqualTo("(erased)");
        assertThat(placed.staff()
                        .get("/api/admin/orders?q=" + Shop.encoded(placed.email()))
                        .json()
                        .at("/items"))
                .isEmpty();
    }
}
