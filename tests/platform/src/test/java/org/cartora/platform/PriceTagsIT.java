package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What catalogue promotions do to the prices that pages, lists and searches show, and that the cart agrees. */
class PriceTagsIT {

    private final Shop manager = Shop.as("manager");
    private final ArrayList<String> made = new ArrayList<>();

    @AfterEach
    void pauseWhatWasMade() {
        made.forEach(id -> manager.patch("/api/admin/promotions/" + id, "{\"status\":\"PAUSED\"}"));
    }

    @Test
    void pageSearchAndCartAgreeOnAReducedPrice() {
        var mug = Shop.product(10, "8.36");
        sale(mug, "33", Instant.now().minusSeconds(5), Instant.now().plus(Duration.ofDays(2)));
        var guest = Shop.guest();

        var page = guest.get("/api/products/" + mug.slug());
        var found = guest.get("/api/search?q=" + mug.sku());
        var cart = guest.add(mug.variantId(), 5);

        for (var shown : new String[] {"", "/variants/0"}) {
            assertThat(page.text(shown + "/price/amount")).as("%s", page).isEqualTo("5.60");
            assertThat(page.text(shown + "/compare_at_price/amount")).isEqualTo("8.36");
            assertThat(page.text(shown + "/sale_ends_at")).isNotBlank();
        }
        assertThat(found.text("/items/0/price/amount")).as("%s", found).isEqualTo("5.60");
        assertThat(found.text("/items/0/compare_at_price/amount")).isEqualTo("8.36");
        assertThat(cart.text("/items/0/total/amount")).isEqualTo("28.00");
    }

    @Test
    void aPromotionBeginsAndEndsByTheClockThoughEverybodyKeepsThePage() {
        var guest = Shop.guest();
        // setting a promotion up takes seconds on a busy machine: it is to begin after the first look
        var lead = Duration.ofSeconds(4);
        Instant begins;
        String path;
        Answer before;
        do {
            var mug = Shop.product(10, "10.00");
            path = "/api/products/" + mug.slug();
            begins = Instant.now().plus(lead);
            sale(mug, "20", begins, begins.plus(lead.multipliedBy(2)));
            before = guest.get(path);
            lead = lead.multipliedBy(2);
        } while (Instant.now().isAfter(begins) && lead.toSeconds() < 60);

        var during = changed(guest, path, before);
        var after = changed(guest, path, during);

        assertThat(before.text("/price/amount")).isEqualTo("10.00");
        assertThat(before.header("Cache-Control")).startsWith("public, max-age=");
        assertThat(Long.parseLong(before.header("Cache-Control").replaceAll("\\D", "")))
                .as("no longer than until it begins")
                .isLessThan(lead.dividedBy(2).toSeconds());
        assertThat(during.text("/price/amount")).isEqualTo("8.00");
        assertThat(during.text("/lowest_price_before/amount")).isEqualTo("10.00");
        assertThat(after.text("/price/amount")).isEqualTo("10.00");
        assertThat(after.header("ETag")).isNotEqualTo(during.header("ETag"));
    }

    /** Asks until the answer is another one than was known, by its price and not only by how often the page was looked at. */
    private static Answer changed(Shop guest, String path, Answer known) {
        var give = Instant.now().plusSeconds(60);
        while (Instant.now().isBefore(give)) {
            var answer = guest.with("If-None-Match", known.header("ETag")).get(path);
            if (answer.status() != 304 && !answer.text("/price/amount").equals(known.text("/price/amount"))) {
                return answer;
            }
        }
        throw new AssertionError("the answer stayed as it was: " + known);
    }

    private void sale(Shop.Product mug, String percent, Instant from, Instant until) {
        var answer = manager.post("/api/admin/promotions", """
                {"status":"ACTIVE","accept_strange":true,"terms":{"name":"Sale","lane":"CATALOG","stacking":"BEST","priority":0,
                 "conditions":{"scope":{"variants":["%s"]}},"benefit":{"kind":"PERCENT","percent":%s},
                 "needs_coupon":false,"starts_at":"%s","ends_at":"%s"}}""".formatted(mug.variantId(), percent, from, until));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        made.add(answer.text("/id"));
    }
}
