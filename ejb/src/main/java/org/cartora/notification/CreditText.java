package org.cartora.notification;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.cartora.order.OrderView;
import org.cartora.shared.Money;

/** The words that tell customers that what they get back is store credit. */
record CreditText(Locale locale, URI shop) {

    private static final Template HTML = Template.mail("link.html");
    private static final Template PLAIN = Template.plain("link.txt");

    MailText of(OrderView order, Money given) {
        var amount = new MoneyText(locale).of(given);
        var subject = "You have store credit for order " + order.number();
        var values = Map.of(
                "subject",
                subject,
                "preview",
                amount + " of store credit.",
                "hello",
                "Hello " + order.shippingAddress().firstName(),
                "text",
                "We give back " + amount + " of your order " + order.number()
                        + " as store credit. It is yours at once; choose it when you check out.",
                "button",
                "View your order",
                "link",
                shop.resolve("/orders/" + order.number()).toString(),
                "otherwise",
                "What you used to pay with is not paid back for it.",
                "shop",
                shop.toString());
        return new MailText(subject, HTML.filled(values), PLAIN.filled(values));
    }
}
