package org.cartora.notification;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.cartora.returns.AnnouncedReturn;
import org.cartora.returns.ReturnState;
import org.jspecify.annotations.Nullable;

/** The words about a return in one of its states, made of the return and its order alone. */
record ReturnText(Locale locale, URI shop, String instructions) {

    private static final Look HTML = new Look(
            Template.mail("return-changed.html"),
            Template.html("parcel-shipped-line.html"),
            Template.html("return-changed-answer.html"));
    private static final Look PLAIN = new Look(
            Template.plain("return-changed.txt"),
            Template.plain("parcel-shipped-line.txt"),
            Template.plain("return-changed-answer.txt"));

    /** The pieces of one form of the mail. */
    private record Look(Template page, Template line, Template answer) {}

    /** What is said about a state. */
    private record Words(String subject, String heading, String text) {}

    MailText of(AnnouncedReturn announced, ReturnState state) {
        var words = words(announced, state);
        var answer = state == ReturnState.APPROVED || state == ReturnState.REJECTED
                ? announced.asked().answer()
                : null;
        return new MailText(
                words.subject(), filled(announced, words, answer, HTML), filled(announced, words, answer, PLAIN));
    }

    private Words words(AnnouncedReturn announced, ReturnState state) {
        var number = announced.order().number();
        return switch (state) {
            case REQUESTED ->
                new Words(
                        "We have got your request to return items of order " + number,
                        "We have got your request",
                        "You want to send back the items below. We look at it and write to you;"
                                + " please do not send anything before that.");
            case APPROVED ->
                new Words("Please send back your items of order " + number, "Your return is accepted", instructions);
            case REJECTED ->
                new Words(
                        "About your return of order " + number,
                        "We cannot take them back",
                        "We cannot take back the items below. They stay yours.");
            case RECEIVED ->
                new Words("Your return of order " + number + " has arrived", "They are here again", back(announced));
        };
    }

    private String back(AnnouncedReturn announced) {
        var here = announced.givenBack().isZero()
                ? "We have got the items below."
                : "We have got the items below and give back "
                        + new MoneyText(locale).of(announced.givenBack())
                        + ", the way you paid.";
        return announced.credited().isZero() ? here : here + " What you get for them is on its way soon.";
    }

    private String filled(AnnouncedReturn announced, Words words, @Nullable String answer, Look look) {
        var order = announced.order();
        var values = new HashMap<String, String>();
        values.put("subject", words.subject());
        values.put("heading", words.heading());
        values.put("preview", words.text());
        values.put("text", words.text());
        values.put("number", order.number());
        values.put("first_name", order.shippingAddress().firstName());
        values.put("answer", answer == null ? "" : look.answer().filled(Map.of("answer", answer)));
        values.put(
                "lines",
                announced.asked().lines().stream()
                        .map(line -> look.line()
                                .filled(Map.of(
                                        "title",
                                        line.title(),
                                        "sku",
                                        line.sku(),
                                        "quantity",
                                        Integer.toString(line.quantity()))))
                        .collect(joining()));
        values.put("link", shop.resolve("/orders/" + order.number()).toString());
        values.put("shop", shop.toString());
        return look.page().filled(values);
    }
}
