package org.cartora.notification;

import java.net.URI;
import java.util.Map;
import org.cartora.customer.CustomerView;
import org.cartora.identity.LinkPurpose;
import org.jspecify.annotations.Nullable;

/** The words around a link that proves an address or lets somebody choose a new password. */
record LinkText(URI shop, LinkPurpose purpose) {

    private static final Template HTML = Template.mail("link.html", "somebody has an account with this address");
    private static final Template PLAIN = Template.plain("link.txt");

    /** What is said for one purpose. */
    private record Words(String subject, String text, String button, String otherwise, String page) {}

    MailText of(CustomerView customer, String token) {
        var words = words();
        var values = Map.of(
                "subject", words.subject(),
                "preview", words.text(),
                "text", words.text(),
                "button", words.button(),
                "otherwise", words.otherwise(),
                "hello", hello(customer.firstName()),
                "shop", shop.toString(),
                // behind the #, which no server and no log ever gets to see
                "link", shop.resolve(words.page()) + "#" + token);
        return new MailText(words.subject(), HTML.filled(values), PLAIN.filled(values));
    }

    private Words words() {
        return switch (purpose) {
            case VERIFY_EMAIL ->
                new Words(
                        "Please confirm your e-mail address",
                        "Please confirm that this address is yours. The link is good for three days.",
                        "Confirm my address",
                        "If you have no account at Cartora, somebody has mistyped an address; you need not do anything.",
                        "/verify-email");
            case RESET_PASSWORD ->
                new Words(
                        "Choose a new password",
                        "Somebody, we hope you, has forgotten the password of your account. With this link you choose a"
                                + " new one; it is good for half an hour.",
                        "Choose a new password",
                        "If it was not you, you need not do anything: your password stays as it is.",
                        "/reset-password");
        };
    }

    private static String hello(@Nullable String firstName) {
        return firstName == null ? "Hello" : "Hello " + firstName;
    }
}
