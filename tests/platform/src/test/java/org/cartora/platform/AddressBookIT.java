package org.cartora.platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The addresses that a customer keeps, chosen from at the checkout. */
@SuppressWarnings("NullAway.Init")
class AddressBookIT {

    private static final String BOOK = "/api/users/me/addresses";

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void theFirstAddressIsPreferredUntilAnotherIs() {
        var customer = new GiftCardOffice().customer().shop();
        var first = customer.post(BOOK, Shop.ADDRESS);
        assertThat(first.status()).as("%s", first).isEqualTo(201);
        assertThat(first.text("/default_shipping")).isEqualTo("true");
        assertThat(first.text("/default_billing")).isEqualTo("true");

        var second = customer.post(BOOK, with("\"default_billing\":true"));

        assertThat(second.text("/default_billing")).as("%s", second).isEqualTo("true");
        var all = customer.get(BOOK);
        assertThat(all.json().at("/items").findValuesAsText("default_shipping")).containsExactly("true", "false");
        assertThat(all.json().at("/items").findValuesAsText("default_billing")).containsExactly("false", "true");
        assertThat(customer.put(
                                BOOK + "/" + first.text("/id"),
                                with("\"default_shipping\":true,\"default_billing\":true"))
                        .status())
                .isEqualTo(200);
        assertThat(customer.get(BOOK).json().at("/items").findValuesAsText("default_billing"))
                .containsExactly("true", "false");
        assertThat(customer.delete(BOOK + "/" + first.text("/id")).status()).isEqualTo(204);
        assertThat(customer.put(BOOK + "/" + first.text("/id"), Shop.ADDRESS).status())
                .isEqualTo(404);
        assertThat(customer.post(BOOK, with("\"default\":true")).status()).isEqualTo(400);
    }

    @Test
    void eightWhoPreferTheirOwnAtOnceLeaveOnePreferred() {
        var customer = new GiftCardOffice().customer().shop();

        var answers = AtOnce.of(IntStream.range(0, 8)
                .mapToObj(i -> (Callable<Answer>) () -> customer.post(BOOK, with("\"default_shipping\":true")))
                .toList());

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(customer.get(BOOK).json().at("/items").findValuesAsText("default_shipping"))
                .hasSize(8)
                .containsOnlyOnce("true");
    }

    @Test
    void aCustomerKeepsTwoAddressesAndBuysWithBoth() {
        var customer = new GiftCardOffice().customer();
        var buyer = new Buyer(browser.fresh()).open("/api/auth/login?return_to=/account");
        Browser.signIn(buyer.page(), customer.email());
        keep(buyer, "Lindenweg 4");
        keep(buyer, "Amtsweg 9", "Send invoices here");
        assertThat(Axe.findings(buyer.page())).isEmpty();
        assertThat(buyer.page().getByText("For invoices")).hasCount(1);

        buyer.checkOut(Shop.product(5));
        assertThat(buyer.page().locator("[name=shipping-line1]")).hasValue("Lindenweg 4");
        assertThat(buyer.page().locator("[name=billing-line1]")).hasValue("Amtsweg 9");
        assertThat(Axe.findings(buyer.page())).isEmpty();
        buyer.button("Continue to payment").click();
        buyer.pay(Shop.GOOD_CARD);
        buyer.thanked();

        assertThat(buyer.page().getByText("Invoice to")).isVisible();
        assertThat(buyer.page().locator("address").last()).containsText("Amtsweg 9");
    }

    private static void keep(Buyer buyer, String street, String... uses) {
        buyer.button("Add an address").click();
        var dialog = buyer.page().getByRole(AriaRole.DIALOG);
        Buyer.ADDRESS.forEach((label, value) -> dialog.getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .fill(label.equals("Street and number") ? street : value));
        for (var use : List.of(uses)) {
            dialog.getByLabel(use).check();
        }
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(buyer.page().locator("address", new Page.LocatorOptions().setHasText(street)))
                .isVisible();
    }

    private static String with(String more) {
        return Shop.ADDRESS.replace("Hauptstr. 1", "Amtsweg 9").replaceFirst("}$", "," + more + "}");
    }
}
