package org.cartora.platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The account's page: people take their data with them, and go. */
@ResourceLock("files that name people go with any of them")
class AccountDataIT {

    private final Browser browser = new Browser();

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aCustomerTakesTheDataAndDeletesTheAccount() throws IOException {
        var customer = new GiftCardOffice().customer();
        var buyer = new Buyer(browser.fresh()).open("/api/auth/login?return_to=/account");
        Browser.signIn(buyer.page(), customer.email());

        var download = buyer.page()
                .waitForDownload(() -> buyer.button("Download my data").click());
        assertThat(new String(download.createReadStream().readAllBytes(), UTF_8))
                .contains("\"email\" : \"" + customer.email());

        buyer.button("Delete my account").click();
        var dialog = buyer.page().getByRole(AriaRole.DIALOG);
        var sure = dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete for good"));
        assertThat(sure).isDisabled();
        assertThat(Axe.findings(buyer.page())).isEmpty();
        dialog.getByLabel("to confirm").fill(customer.email());
        sure.click();

        assertThat(buyer.page().getByText("Your account is deleted.")).isVisible();
        assertThat(Shop.guest()
                        .post("/api/auth/login", """
                        {"email":"%s","password":"%s"}""".formatted(customer.email(), Browser.PASSWORD))
                        .status())
                .isEqualTo(401);
    }
}
