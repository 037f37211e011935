package org.cartora.catalog;

import java.text.Normalizer;
import java.util.Locale;
import org.cartora.shared.Invalid;

/** The readable part of an address: lower-case words of a to z and digits, joined by hyphens. */
record Slug(String value) {

    static final int MAX = 160;

    Slug {
        if (value.length() > 200 || !value.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw Invalid.field("slug", "must be lower-case words and digits joined by hyphens");
        }
    }

    /** Made from a title: umlauts are written out, other marks dropped. A title without any such letter gives "product". */
    static Slug of(String title) {
        var plain = title.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replace("'", "")
                .replace("’", "");
        var words = Normalizer.normalize(plain, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var cut = words.length() <= MAX ? words : words.substring(0, MAX).replaceAll("-[^-]*$", "");
        return new Slug(cut.isEmpty() ? "product" : cut);
    }

    /** The same with a number behind, for the second product of one title. */
    Slug numbered(int number) {
        return new Slug(value + "-" + number);
    }
}
