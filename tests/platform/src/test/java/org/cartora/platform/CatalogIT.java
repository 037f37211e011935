package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Products as managers write and everybody reads them, over HTTP. */
class CatalogIT {

    @Test
    void aChangeWithTheVersionThatWasReadIsStored() {
        var mug = Shop.product(3);
        var manager = Shop.as("manager");
        var path = "/api/products/" + mug.id();
        var read = manager.get(path);

        var changed = manager.with("If-Match", read.header("ETag")).patch(path, "{\"title\":\"A taller mug\"}");

        assertThat(changed.status()).as("%s", changed).isEqualTo(200);
        assertThat(changed.text("/title")).isEqualTo("A taller mug");
        assertThat(changed.text("/description")).isEqualTo(read.text("/description"));
        assertThat(changed.header("ETag")).isNotEqualTo(read.header("ETag"));
    }

    @Test
    void aChangeOfAVersionThatIsGoneIsRefused() {
        var manager = Shop.as("manager");
        var path = "/api/products/" + Shop.product(3).id();
        manager.with("If-Match", manager.get(path).header("ETag"));
        assertThat(manager.patch(path, "{\"title\":\"First\"}").status()).isEqualTo(200);

        var stale = manager.patch(path, "{\"title\":\"Second\"}");

        assertThat(stale.status()).as("%s", stale).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("VERSION_CONFLICT");
        assertThat(manager.delete(path).status()).isEqualTo(412);
        assertThat(manager.get(path).text("/title")).isEqualTo("First");
    }

    @Test
    void aChangeWithoutAVersionIsRefused() {
        var manager = Shop.as("manager");
        var path = "/api/products/" + Shop.product(3).id();

        var changed = manager.patch(path, "{\"title\":\"Blind\"}");
        var removed = manager.delete(path);

        assertThat(changed.status()).as("%s", changed).isEqualTo(428);
        assertThat(changed.code()).isEqualTo("VERSION_REQUIRED");
        assertThat(removed.code()).isEqualTo("VERSION_REQUIRED");
    }

    @Test
    void whatTheBrowserHasIsNotSentAgain() {
        var path = "/api/products/" + Shop.product(3).id();
        var first = Shop.guest().get(path);

        var again = Shop.guest().with("If-None-Match", first.header("ETag")).get(path);

        assertThat(first.header("Cache-Control")).contains("public").contains("max-age=");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.http().body()).isEmpty();
        assertThat(Shop.guest().with("If-None-Match", "\"other\"").get(path).status())
                .isEqualTo(200);
    }

    @Test
    void aSkuThatAnotherProductHasIsRefused() {
        var mug = Shop.product(3);
        var manager = Shop.as("manager");

        var refused = manager.post("/api/products", product(manager, mug.sku(), "11.90"));

        assertThat(refused.status()).as("%s", refused).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("CONFLICT");
        assertThat(refused.http().body()).contains(mug.sku());
    }

    @ParameterizedTest
    @CsvSource({"-1.00", "abc", "1.999", "99999999999999999999.00"})
    void aPriceThatIsNoneIsRefused(String price) {
        var manager = Shop.as("manager");

        var refused = manager.post("/api/products", product(manager, "T-NEVER-STORED", price));

        assertThat(refused.status()).as("%s", refused).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(refused.json().at("/error/details")).as("%s", refused).isNotEmpty();
    }

    @Test
    void aWrongFieldOfAChangeIsNamed() {
        var manager = Shop.as("manager");
        var path = "/api/products/" + Shop.product(3).id();
        manager.with("If-Match", manager.get(path).header("ETag"));

        var refused = manager.patch(path, "{\"titel\":\"Tippfehler\"}");

        assertThat(refused.status()).as("%s", refused).isEqualTo(400);
        assertThat(refused.text("/error/details/0/field")).isEqualTo("titel");
        assertThat(manager.patch(path, "{\"title\":\"\"}").text("/error/details/0/field"))
                .isEqualTo("title");
    }

    @Test
    void aVariantWeighsWhatWasSaidLast() {
        var manager = Shop.as("manager");
        var said = product(manager, "T-" + UUID.randomUUID(), "1.00");
        var made = manager.post("/api/products", said.replace("\"stock\":1", "\"stock\":1,\"weight\":380"));
        var path = "/api/products/" + made.text("/id");
        var variants =
                "{\"variants\":[{\"sku\":\"%s\",\"options\":{},\"price\":{\"amount\":\"1.00\",\"currency\":\"EUR\"}%s}]}";

        assertThat(made.text("/variants/0/weight")).as("%s", made).isEqualTo("380");
        manager.with("If-Match", made.header("ETag"));
        var kept = manager.patch(path, variants.formatted(made.text("/variants/0/sku"), ""));
        assertThat(kept.text("/variants/0/weight")).as("%s", kept).isEqualTo("380");
        manager.with("If-Match", kept.header("ETag"));
        var refused = manager.patch(path, variants.formatted(made.text("/variants/0/sku"), ",\"weight\":10000001"));
        assertThat(refused.text("/error/details/0/field")).as("%s", refused).isEqualTo("variants[0].weight");
        var none = manager.patch(path, variants.formatted(made.text("/variants/0/sku"), ",\"weight\":0"));
        assertThat(none.text("/variants/0/weight")).as("%s", none).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-product", "018f0000-0000-7000-8000-00000000ffff", "%20", "'%3B--"})
    void whatIsNotThereIsNotFound(String id) {
        var read = Shop.guest().get("/api/products/" + id);
        var changed = Shop.as("manager").with("If-Match", "\"v1\"").patch("/api/products/" + id, "{\"title\":\"X\"}");

        assertThat(read.code()).as("%s", read).isEqualTo("NOT_FOUND");
        assertThat(changed.code()).as("%s", changed).isEqualTo("NOT_FOUND");
    }

    @Test
    void customersAndGuestsChangeNothing() {
        var path = "/api/products/" + Shop.product(3).id();
        var customer = Shop.as("customer").with("If-Match", "\"v0\"");
        var guest = Shop.guest().with("If-Match", "\"v0\"");

        assertThat(customer.patch(path, "{\"title\":\"Mine\"}").code()).isEqualTo("FORBIDDEN");
        assertThat(customer.delete(path).code()).isEqualTo("FORBIDDEN");
        assertThat(customer.post("/api/products", product(customer, "T-X", "1.00"))
                        .code())
                .isEqualTo("FORBIDDEN");
        assertThat(guest.patch(path, "{\"title\":\"Mine\"}").code()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void aRemovedProductIsGone() {
        var manager = Shop.as("manager");
        var path = "/api/products/" + Shop.product(3).id();
        manager.with("If-Match", manager.get(path).header("ETag"));

        assertThat(manager.delete(path).status()).isEqualTo(204);

        assertThat(Shop.guest().get(path).code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void pagesStayWholeWhileProductsAreAdded() {
        var tag = "t" + UUID.randomUUID();
        var before = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            before.add(tagged(tag));
        }
        var path = "/api/products?sort=newest&limit=2&tag=" + tag;
        var page = Shop.guest().get(path);
        var seen = new ArrayList<String>(ids(page));
        for (var pages = 0; pages < 4 && !seen.containsAll(before); pages++) {
            tagged(tag);
            page = Shop.guest().get(path + "&cursor=" + Shop.encoded(page.text("/next_cursor")));
            seen.addAll(ids(page));
        }

        assertThat(seen).doesNotHaveDuplicates().containsAll(before);
    }

    @Test
    void aProductIsFoundByItsSkuAndByATitleWithHyphensAndDigits() {
        var mug = Shop.product(1);

        var bySku = Shop.guest().get("/api/search?q=" + mug.sku().toLowerCase(Locale.ROOT));
        var byTitle = Shop.guest().get("/api/search?q=mug%20" + mug.sku());

        assertThat(ids(bySku)).containsExactly(mug.id());
        assertThat(ids(byTitle)).containsExactly(mug.id());
    }

    @Test
    void aVariantsSkuFindsItsProductWhateverTheTitleSays() {
        var manager = Shop.as("manager");
        var sku = "X-" + UUID.randomUUID();
        var made = manager.post("/api/products", product(manager, sku, "5.00").replace("draft", "published"));

        assertThat(ids(Shop.guest().get("/api/search?q=" + sku))).containsExactly(made.text("/id"));
    }

    @ParameterizedTest
    @CsvSource({"limit=0", "limit=101", "limit=many", "cursor=nonsense", "sort=worst", "min_price=cheap"})
    void aListThatIsAskedForWronglyIsRefused(String query) {
        var refused = Shop.guest().get("/api/products?" + query);

        assertThat(refused.status()).as("%s", refused).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(refused.text("/error/details/0/field")).isEqualTo(query.split("=")[0]);
    }

    private static List<String> ids(Answer page) {
        return StreamSupport.stream(page.json().at("/items").spliterator(), false)
                .map(item -> item.at("/id").asText())
                .toList();
    }

    private static String tagged(String tag) {
        var manager = Shop.as("manager");
        var made = manager.post(
                "/api/products",
                product(manager, "T-" + UUID.randomUUID(), "1.00")
                        .replace("\"test\"", '"' + tag + '"')
                        .replace("draft", "published"));
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        return made.text("/id");
    }

    private static String product(Shop reader, String sku, String price) {
        var category = reader.get("/api/categories").text("/items/0/slug");
        return """
                {"title":"Test mug","description":"Made for a test.","category":"%s","tags":["test"],"status":"draft",
                 "attributes":{},"options":[],"variants":[{"sku":"%s","options":{},
                 "price":{"amount":"%s","currency":"EUR"},"stock":1}],"media":[]}""".formatted(category, sku, price);
    }
}
