package org.cartora.admin.shared;

import jakarta.validation.Path;
import java.util.Locale;

/** Turns names from the code into words for people: {@code line_1} and {@code unitPrice} into "Line 1", "Unit price". */
final class Words {

    private Words() {}

    static String of(String name) {
        var words = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replace('_', ' ')
                .replace('-', ' ')
                .trim()
                .toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The last step of a path such as {@code create.command.title}. */
    static String field(Path path) {
        var last = "";
        for (var node : path) {
            last = node.getName() == null ? last : node.getName();
        }
        return of(last);
    }
}
