package org.cartora.platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The console's question whether something is meant, answered by keyboard alone. */
final class Dialog {

    private Dialog() {}

    /** As with Enter on the button, which leads to the question. */
    static Locator asked(Page page, Locator button) {
        assertThat(button).isEnabled(); // once it can ask
        button.focus();
        page.keyboard().press("Enter");
        var dialog = page.getByRole(AriaRole.ALERTDIALOG).or(page.locator(".ui-confirm-dialog"));
        assertThat(dialog.first()).isVisible();
        return dialog.first();
    }

    /** Escape: the question goes away, and a moment later whoever asked has the focus again; a key before then would go to either. */
    static void no(Page page, Locator dialog, Locator button) {
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        assertThat(button).isFocused();
    }

    static void yes(Page page, Locator dialog) {
        var yes = button(dialog, "Yes");
        assertThat(yes).isVisible();
        yes.focus();
        page.keyboard().press("Enter");
    }

    /** Pressed, and meant. */
    static void confirmed(Page page, String button) {
        yes(page, asked(page, page.locator(button)));
    }

    private static Locator button(Locator dialog, String name) {
        return dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
