package org.cartora.platform;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The stories of the matrix, and where the application server dies in those beside the purchase. */
enum Plot {
    PURCHASE("", Purchase::of, List.of()),
    /** Money that is taken later: decided, taken at the provider, booked. */
    LATER("later:", CapturedLater::new, List.of("capture.payment_intent", "capture.journal_entry")),
    /** A gift card: its value is spent with the checkout, and stays spent with the order. */
    GIFT_CARD("gift-card:", PaidByGiftCard::new, List.of("checkout.stored_value_entry", "confirm.orders")),
    ISSUE("issue:", product -> new IssuedGiftCard(), List.of("stored_value_entry")),
    /** More for a placed order: offered, paid, added. */
    ADDITION("addition:", Extended::new, List.of("offer.checkout", "settle.journal_entry", "join.order_addition"));

    private final String prefix;
    private final Function<Shop.Product, Story> story;
    private final List<String> commits;

    Plot(String prefix, Function<Shop.Product, Story> story, List<String> commits) {
        this.prefix = prefix;
        this.story = story;
        this.commits = commits;
    }

    static Plot of(String point) {
        return Arrays.stream(values())
                .filter(plot -> !plot.prefix.isEmpty() && point.startsWith(plot.prefix))
                .findFirst()
                .orElse(PURCHASE);
    }

    /** The name of a point without the plot. */
    String within(String point) {
        return point.substring(prefix.length());
    }

    Story with(Shop.Product product) {
        return story.apply(product);
    }

    /** A kill before and one after each commit that decides. */
    static Stream<String> points() {
        return Arrays.stream(values())
                .flatMap(plot -> plot.commits.stream()
                        .flatMap(commit ->
                                Stream.of("commit-before-", "commit-after-").map(kind -> plot.prefix + kind + commit)));
    }
}
