package org.cartora.notification;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.cartora.fulfillment.ParcelView;
import org.cartora.fulfillment.ShippedParcel;

/** The words about a parcel that is on its way, made of the parcel and its order alone. */
record ParcelText(URI shop) {

    private static final Look HTML = new Look(
            Template.mail("parcel-shipped.html"),
            Template.html("parcel-shipped-line.html"),
            Template.html("parcel-shipped-link.html"));
    private static final Look PLAIN = new Look(
            Template.plain("parcel-shipped.txt"),
            Template.plain("parcel-shipped-line.txt"),
            Template.plain("parcel-shipped-link.txt"));

    /** The pieces of one form of the mail. */
    private record Look(Template page, Template line, Template link) {}

    MailText of(ShippedParcel shipped) {
        var subject = "A parcel of your order " + shipped.order().number() + " is on its way";
        return new MailText(subject, filled(shipped, subject, HTML), filled(shipped, subject, PLAIN));
    }

    private String filled(ShippedParcel shipped, String subject, Look look) {
        var parcel = shipped.parcel();
        var tracking = parcel.trackingNumber() == null ? "none" : parcel.trackingNumber();
        var values = new HashMap<String, String>();
        values.put("subject", subject);
        values.put("preview", parcel.carrier() + ", tracking number " + tracking + ".");
        values.put("number", shipped.order().number());
        values.put("first_name", shipped.order().shippingAddress().firstName());
        values.put("carrier", parcel.carrier());
        values.put("tracking_number", tracking);
        values.put("tracking", tracking(parcel, look));
        values.put(
                "lines",
                parcel.lines().stream()
                        .map(line -> look.line()
                                .filled(Map.of(
                                        "title",
                                        line.title(),
                                        "sku",
                                        line.sku(),
                                        "quantity",
                                        Integer.toString(line.quantity()))))
                        .collect(joining()));
        values.put("link", shop.resolve("/orders/" + shipped.order().number()).toString());
        values.put("shop", shop.toString());
        return look.page().filled(values);
    }

    private static String tracking(ParcelView parcel, Look look) {
        return parcel.trackingUrl() == null ? "" : look.link().filled(Map.of("url", parcel.trackingUrl()));
    }
}
