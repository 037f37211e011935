package org.cartora.notification;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cartora.order.OrderLineView;
import org.cartora.order.OrderView;
import org.cartora.shared.Address;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** The words of an order's confirmation, made of the order alone: same order, same mail. */
record ConfirmationText(Locale locale, URI shop) {

    private static final Look HTML = new Look(
            Template.mail("order-placed.html"),
            Template.html("order-placed-line.html"),
            Template.html("order-placed-discount.html"),
            Template.html("order-placed-paid.html"),
            Template.html("address-line.html"),
            Template.html("order-placed-message.html"));
    private static final Look PLAIN = new Look(
            Template.plain("order-placed.txt"),
            Template.plain("order-placed-line.txt"),
            Template.plain("order-placed-discount.txt"),
            Template.plain("order-placed-paid.txt"),
            Template.plain("address-line.txt"),
            Template.plain("order-placed-message.txt"));

    /** The pieces of one form of the mail. */
    private record Look(
            Template page, Template line, Template discount, Template paid, Template addressLine, Template message) {}

    MailText of(OrderView order) {
        return new MailText(subject(order), filled(order, HTML), filled(order, PLAIN));
    }

    private static String subject(OrderView order) {
        return "Your order " + order.number() + " is confirmed";
    }

    private String filled(OrderView order, Look look) {
        var values = new HashMap<String, String>();
        values.put("subject", subject(order));
        values.put("number", order.number());
        values.put("first_name", order.shippingAddress().firstName());
        values.put("link", shop.resolve("/orders/" + order.number()).toString());
        values.put("shop", shop.toString());
        values.put("subtotal", text(order.subtotal()));
        values.put("shipping", text(order.shippingTotal()));
        values.put("shipping_name", order.shippingName());
        values.put("total", text(order.grandTotal()));
        values.put("tax", text(order.taxTotal()));
        values.put(
                "preview",
                "Thank you, " + order.shippingAddress().firstName() + ": " + values.get("total") + ", "
                        + order.shippingName() + ".");
        values.put(
                "lines", order.lines().stream().map(line -> filled(line, look)).collect(joining()));
        values.put("address", address(order.shippingAddress(), look));
        values.put(
                "discount",
                order.discountTotal().isZero()
                        ? ""
                        : look.discount().filled(Map.of("discount", "-" + text(order.discountTotal()))));
        values.put("paid", paid(order, look));
        values.put(
                "messages",
                message("Your note to us", order.note(), look)
                        + message("Your gift message", order.giftMessage(), look));
        return look.page().filled(values);
    }

    /** Nothing where all of it was charged, as almost always. */
    private String paid(OrderView order, Look look) {
        var means = new LinkedHashMap<String, Money>();
        order.giftCards().forEach(card -> means.merge("Paid by gift card " + card.code(), card.amount(), Money::plus));
        var credit = order.storeCredit();
        if (credit != null) {
            means.put("Paid by store credit", credit);
        }
        if (!means.isEmpty()) {
            means.put("Charged", order.amountDue());
        }
        return means.entrySet().stream()
                .map(each -> look.paid().filled(Map.of("means", each.getKey(), "amount", text(each.getValue()))))
                .collect(joining());
    }

    private static String message(String heading, @Nullable String words, Look look) {
        return words == null ? "" : look.message().filled(Map.of("heading", heading, "words", words));
    }

    private String filled(OrderLineView line, Look look) {
        var options = new TreeMap<>(line.options())
                .entrySet().stream()
                        .map(option -> option.getKey() + ": " + option.getValue())
                        .collect(joining(", "));
        return look.line()
                .filled(Map.of(
                        "title",
                        line.title(),
                        "options",
                        options.isEmpty() ? line.sku() : options + " · " + line.sku(),
                        "quantity",
                        Integer.toString(line.quantity()),
                        "unit_price",
                        text(line.unitPrice()),
                        "total",
                        text(line.total())));
    }

    private static String address(Address to, Look look) {
        return Stream.of(
                        to.firstName() + " " + to.lastName(),
                        to.company(),
                        to.line1(),
                        to.line2(),
                        to.postalCode() + " " + to.city(),
                        to.region(),
                        Locale.of("", to.country()).getDisplayCountry(Locale.ENGLISH))
                .filter(Objects::nonNull)
                .map(line -> look.addressLine().filled(Map.of("line", line)))
                .collect(joining());
    }

    private String text(Money money) {
        return new MoneyText(locale).of(money);
    }
}
