package org.cartora.notification;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.cartora.order.GiftCardLetter;
import org.cartora.shared.Money;

/** The words that bring gift cards to whom they are meant for, made of the cards alone: same cards, same mail. */
record GiftCardText(Locale locale, URI shop) {

    private static final Look HTML = new Look(
            Template.mail("gift-cards.html", "somebody bought a gift card for this address"),
            Template.html("gift-cards-card.html"),
            Template.html("order-placed-message.html"));
    private static final Look PLAIN = new Look(
            Template.plain("gift-cards.txt"),
            Template.plain("gift-cards-card.txt"),
            Template.plain("order-placed-message.txt"));

    /** The pieces of one form of the mail. */
    private record Look(Template page, Template card, Template message) {}

    MailText of(GiftCardLetter letter) {
        return new MailText(subject(letter), filled(letter, HTML), filled(letter, PLAIN));
    }

    private String subject(GiftCardLetter letter) {
        var worth = letter.cards().stream()
                .map(card -> card.amount())
                .reduce(Money::plus)
                .orElseThrow();
        return letter.cards().size() == 1
                ? "A gift card of " + text(worth)
                : letter.cards().size() + " gift cards of " + text(worth) + " in all";
    }

    private String filled(GiftCardLetter letter, Look look) {
        var values = new HashMap<String, String>();
        values.put("subject", subject(letter));
        values.put("preview", "From " + letter.from() + ".");
        values.put("from", letter.from());
        values.put(
                "cards",
                letter.cards().stream()
                        .map(card -> look.card().filled(Map.of("code", card.code(), "amount", text(card.amount()))))
                        .collect(joining()));
        values.put(
                "message",
                letter.message() == null
                        ? ""
                        : look.message().filled(Map.of("heading", "With these words", "words", letter.message())));
        values.put("link", shop.toString());
        values.put("shop", shop.toString());
        return look.page().filled(values);
    }

    private String text(Money money) {
        return new MoneyText(locale).of(money);
    }
}
