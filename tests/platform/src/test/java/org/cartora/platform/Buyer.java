package org.cartora.platform;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody who buys: the steps of a purchase on the pages of the shop. */
record Buyer(Page page) {

    static final Map<String, String> ADDRESS = new LinkedHashMap<>();

    static {
        ADDRESS.put("First name", "Ada");
        ADDRESS.put("Last name", "Braun");
        ADDRESS.put("Street and number", "Lindenweg 4");
        ADDRESS.put("Postal code", "20095");
        ADDRESS.put("Town or city", "Hamburg");
    }

    Buyer open(String path) {
        page.navigate(Platform.URL + path);
        return this;
    }

    /** Puts one unit into the cart and goes on to the checkout. */
    void checkOut(Shop.Product product) {
        putIntoCart(product);
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Check out"))
                .click();
    }

    void putIntoCart(Shop.Product product) {
        open("/p/" + product.slug());
        button("Add to cart").click();
        page.getByRole(AriaRole.DIALOG).getByText("Subtotal").waitFor();
    }

    /** Where the parcel goes; a guest fills in the e-mail address before. */
    void fillInAddress() {
        ADDRESS.forEach((label, value) -> field(label).fill(value));
        button("Continue to payment").click();
    }

    void fillInAsGuest(String email) {
        field("E-mail").fill(email);
        fillInAddress();
    }

    void pay(String card) {
        field("Card number").fill(card);
        button(Pattern.compile("^Pay ")).click();
    }

    /** Waits until the order is placed, and reads its number. */
    String thanked() {
        heading("Thank you, Ada").waitFor();
        return page.url().replaceAll(".*/orders/([^?#]+).*", "$1");
    }

    Locator heading(String text) {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(text));
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    Locator button(Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name));
    }

    Locator field(String label) {
        return page.getByLabel(label, new GetByLabelOptions().setExact(true));
    }
}
