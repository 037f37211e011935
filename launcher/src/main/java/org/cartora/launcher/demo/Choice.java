package org.cartora.launcher.demo;

import java.util.List;

/** One thing to choose about a product, such as its size; colours are drawn from the palette instead of listed. */
record Choice(String name, List<String> values, int colours) {

    static Choice of(String text) {
        var parts = text.split("=", 2);
        return parts[1].startsWith("*")
                ? new Choice(parts[0], List.of(), Integer.parseInt(parts[1].substring(1)))
                : new Choice(parts[0], List.of(parts[1].split("\\|")), 0);
    }
}
