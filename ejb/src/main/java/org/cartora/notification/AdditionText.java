package org.cartora.notification;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.cartora.checkout.AskedAddition;

/** The words that ask for the payment of an addition, made of it and its order alone. */
record AdditionText(Locale locale, URI shop, ZoneId zone) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm z", Locale.ENGLISH);
    private static final Look HTML =
            new Look(Template.mail("addition-asked.html"), Template.html("parcel-shipped-line.html"));
    private static final Look PLAIN =
            new Look(Template.plain("addition-asked.txt"), Template.plain("parcel-shipped-line.txt"));

    /** The pieces of one form of the mail. */
    private record Look(Template page, Template line) {}

    MailText of(AskedAddition asked) {
        return new MailText(subject(asked), filled(asked, HTML), filled(asked, PLAIN));
    }

    private static String subject(AskedAddition asked) {
        return "Please pay what is added to your order " + asked.order().number();
    }

    private String filled(AskedAddition asked, Look look) {
        var addition = asked.addition();
        var values = new HashMap<String, String>();
        values.put("subject", subject(asked));
        values.put("number", asked.order().number());
        values.put("first_name", asked.order().shippingAddress().firstName());
        values.put("total", new MoneyText(locale).of(addition.amountDue()));
        values.put("until", MOMENT.format(addition.expiresAt().atZone(zone)));
        values.put("preview", values.get("total") + ", until " + values.get("until") + ".");
        values.put(
                "lines",
                addition.lines().stream()
                        .map(line -> look.line()
                                .filled(Map.of(
                                        "title",
                                        line.title(),
                                        "sku",
                                        line.sku(),
                                        "quantity",
                                        Integer.toString(line.quantity()))))
                        .collect(joining()));
        values.put("link", shop.resolve("/orders/" + asked.order().number()).toString());
        values.put("shop", shop.toString());
        return look.page().filled(values);
    }
}
