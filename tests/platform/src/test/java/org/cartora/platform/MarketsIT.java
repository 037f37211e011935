package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Buying in each currency that the shop sells in, from the list to the refund, with the books in order. */
class MarketsIT {

    @Test
    void dollarsArePricesBeforeTaxAndTheStateAddsItsOwn() {
        var order = bought("USD", "20.00", address("US", "CA"));

        // 2 × 20.00 and 6.90 with 7.25 % on each: 2.90 and 0.50
        assertThat(order.text("/tax_total/amount")).isEqualTo("3.40");
        assertThat(order.text("/grand_total/amount")).isEqualTo("50.30");
    }

    @Test
    void aStateThatIsWrittenOutIsTaxedLikeItsCode() {
        var order = bought("USD", "20.00", address("US", "California"));

        assertThat(order.text("/tax_total/amount")).isEqualTo("3.40");
        assertThat(order.text("/shipping_address/region")).isEqualTo("CA");
    }

    @Test
    void nobodyLeavesOutTheStateThatHisTaxDependsOn() {
        var mug = Shop.product(5, "10.00");
        price(mug, "USD", "20.00");
        var guest = Shop.guest();
        guest.post("/api/cart/items?currency=USD", """
                {"variant_id":"%s","quantity":1}""".formatted(mug.variantId()));

        var refused = guest.post("/api/checkout", """
                {"email":"%s","shipping_address":%s,"shipping_method":"standard"}""".formatted(Shop.newEmail(), address("US", " ")));

        assertThat(refused.status()).as("%s", refused).isEqualTo(400);
        assertThat(refused.text("/error/details/0/field")).isEqualTo("shipping_address.region");
        assertThat(refused.text("/error/details/0/message")).startsWith("is required in US");
    }

    @Test
    void yenHaveNoDigitsAndContainTheirTax() {
        var order = bought("JPY", "1980", address("JP", "13"));

        // 3960 + 800, of which 10/110 rounded down for the whole
        assertThat(order.text("/grand_total/amount")).isEqualTo("4760");
        assertThat(order.text("/tax_total/amount")).isEqualTo("432");
    }

    @Test
    void dinarsHaveThreeDigits() {
        var order = bought("KWD", "4.250", address("KW", "KU"));

        assertThat(order.text("/grand_total/amount")).isEqualTo("10.250");
        assertThat(order.text("/tax_total/amount")).isEqualTo("0.000");
    }

    @Test
    void noPriceAndNoGiftCardIsInSingleFils() {
        var mug = Shop.product(5, "10.00");
        var manager = Shop.as("manager");

        var price = manager.put("/api/admin/variants/" + mug.variantId() + "/prices", """
                {"price":{"amount":"1.055","currency":"KWD"}}""");
        var card = manager.post("/api/admin/gift-cards", GiftCardOffice.issue("1.005", "", "KWD"));

        assertThat(price.status()).as("%s", price).isEqualTo(422);
        assertThat(price.code()).isEqualTo("AMOUNT_NOT_CHARGEABLE");
        assertThat(price.text("/error/details/0/message")).isEqualTo("must be in steps of 0.010 KWD");
        assertThat(card.code()).as("%s", card).isEqualTo("AMOUNT_NOT_CHARGEABLE");
    }

    @Test
    void aPartOfADinarIsPaidBackInTensOfFils() {
        var mug = Shop.product(5, "10.00");
        price(mug, "KWD", "1.060");
        var guest = Shop.guest();
        var placed = ordered(guest, mug, "KWD", address("KW", "KU"));

        var odd = placed.refund("""
                {"amount":{"amount":"0.335","currency":"KWD"},"reason":"goodwill"}""");
        var one = placed.refundUnits(1, false);

        assertThat(odd.status()).as("%s", odd).isEqualTo(422);
        assertThat(odd.code()).isEqualTo("AMOUNT_NOT_CHARGEABLE");
        assertThat(one.text("/refunded_total/amount")).as("%s", one).isEqualTo("1.060");
        assertThat(placed.refundUnits(1, false).text("/refunded_total/amount")).isEqualTo("2.120");
        placed.assertProven();
    }

    @Test
    void whatHasNoPriceInACurrencyIsNotSoldInItAndSaysSo() {
        var mug = Shop.product(5, "10.00");
        var guest = Shop.guest();

        var refused = guest.post("/api/cart/items?currency=JPY", """
                {"variant_id":"%s","quantity":1}""".formatted(mug.variantId()));
        guest.add(mug.variantId(), 1);
        var cart = guest.get("/api/cart?currency=JPY");

        assertThat(refused.status()).as("%s", refused).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("NOT_FOR_SALE");
        assertThat(cart.text("/unsold/0/reason")).isEqualTo("is not sold in JPY");
        assertThat(cart.text("/totals/grand_total/amount")).isEqualTo("0");
        assertThat(guest.get("/api/products/" + mug.slug() + "?currency=JPY")
                        .json()
                        .at("/price")
                        .isMissingNode())
                .isTrue();
        assertThat(guest.get("/api/search?currency=JPY&q=" + mug.sku()).json().at("/items"))
                .isEmpty();
        assertThat(guest.get("/api/products?currency=XXX").status()).isEqualTo(400);
    }

    @Test
    void theDashboardsRevenueIsThatOfTheFirstMarket() {
        var mug = Shop.product(5, "10.00");
        price(mug, "JPY", "9876543");
        try (var browser = new Browser()) {
            var page = browser.console("manager", "/");
            var before = revenue(page);

            ordered(Shop.guest(), mug, "JPY", address("JP", "13"));

            page.reload();
            assertThat(revenue(page).subtract(before))
                    .as("what others sell and cancel in euros meanwhile, and no yen")
                    .isBetween(new BigDecimal(-1_000_000), new BigDecimal(1_000_000));
        }
    }

    /** The revenue of thirty days, as the console says it in words. */
    private static BigDecimal revenue(Page page) {
        var words = page.locator("[aria-label^='Revenue and orders']").first().getAttribute("aria-label");
        return new BigDecimal(
                words.replaceAll(".*In all €([\\d,]+\\.\\d\\d);.*", "$1").replace(",", ""));
    }

    @Test
    void aShopperSwitchesTheCurrencyByKeyboard() {
        try (var browser = new Browser()) {
            var mug = Shop.product(5, "10.00");
            price(mug, "JPY", "1980");
            var page = browser.fresh();
            page.navigate(Platform.URL + "/p/" + mug.slug());
            var choice = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Currency"));

            choice.focus();
            page.keyboard().press("j");

            PlaywrightAssertions.assertThat(choice).hasValue("JPY");
            PlaywrightAssertions.assertThat(page.getByRole(AriaRole.MAIN)).containsText("¥1,980");
        }
    }

    /** Two units from the product's page to the order, which is then canceled and paid back. */
    private Answer bought(String currency, String price, String address) {
        var mug = Shop.product(5, "10.00");
        price(mug, currency, price);
        var guest = Shop.guest();
        var page = guest.get("/api/products/" + mug.slug() + "?currency=" + currency);
        assertThat(page.text("/variants/0/price/amount")).as("%s", page).isEqualTo(price);
        var placed = ordered(guest, mug, currency, address);
        var order = placed.order();
        assertThat(order.text("/grand_total/currency")).isEqualTo(currency);
        placed.assertProven();
        var canceled = guest.post("/api/orders/" + placed.number() + "/cancel", "{}");
        assertThat(canceled.status()).as("%s", canceled).isEqualTo(200);
        assertThat(canceled.json().at("/refunded_total")).isEqualTo(order.json().at("/grand_total"));
        placed.assertProven();
        return order;
    }

    static Placed ordered(Shop guest, Shop.Product mug, String currency, String address) {
        var added = guest.post("/api/cart/items?currency=" + currency, """
                {"variant_id":"%s","quantity":2}""".formatted(mug.variantId()));
        assertThat(added.status()).as("%s", added).isEqualTo(200);
        guest.with("X-Cart-Token", added.header("X-Cart-Token"));
        assertThat(guest.get("/api/cart").text("/currency")).isEqualTo(currency);

        var checkout = guest.post("/api/checkout", """
                {"email":"%s","shipping_address":%s,"shipping_method":"standard"}""".formatted(Shop.newEmail(), address));
        assertThat(checkout.status()).as("%s", checkout).isEqualTo(201);
        guest.pay(checkout, Shop.GOOD_CARD);
        var order = guest.confirm(checkout);

        assertThat(order.isDone()).as("%s", order).isTrue();
        assertThat(order.json().at("/grand_total")).isEqualTo(checkout.json().at("/totals/grand_total"));
        return Placed.of(guest, order, "", Shop.as("manager"));
    }

    static void price(Shop.Product mug, String currency, String amount) {
        var url = "/api/admin/variants/" + mug.variantId() + "/prices";
        var answer = Shop.as("manager").put(url, """
                {"price":{"amount":"%s","currency":"%s"}}""".formatted(amount, currency));
        assertThat(answer.status()).as("%s", answer).isEqualTo(204);
    }

    static String address(String country, String region) {
        return Shop.ADDRESS.replace(
                "\"country\":\"DE\"", "\"region\":\"" + region + "\",\"country\":\"" + country + "\"");
    }
}
