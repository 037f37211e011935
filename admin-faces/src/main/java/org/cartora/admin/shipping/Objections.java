package org.cartora.admin.shipping;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cartora.shared.Detail;
import org.cartora.shared.Refusal;

/** What a refusal says, in the words of the form: {@code rates[1].weight_to} is row 2, weight to. */
final class Objections {

    private static final Pattern ROW = Pattern.compile("(rates|places)\\[(\\d+)]");

    private Objections() {}

    static List<String> of(Refusal refusal) {
        return refusal.details().isEmpty()
                ? List.of(String.valueOf(refusal.getMessage()))
                : refusal.details().stream().map(Objections::sentence).toList();
    }

    private static String sentence(Detail detail) {
        var message = words(detail.message());
        if (detail.field().equals("places")) {
            return ended(message);
        }
        var field = words(detail.field())
                .replace(".", ", ")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
        return ended(field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1) + " " + message);
    }

    private static String words(String text) {
        return ROW.matcher(text)
                .replaceAll(row ->
                        (row.group(1).equals("rates") ? "row " : "place ") + (Integer.parseInt(row.group(2)) + 1))
                .replaceAll("(weight|subtotal|per)_(from|to|below|kilogram)", "$1 $2");
    }

    private static String ended(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
