package org.cartora.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** The place in a keyset list, opaque outside: the sort keys of the last row seen. */
public final class Cursor {

    private static final String REFUSED = "is not a cursor of this list";
    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    public static String of(Object... keys) {
        var text = new StringBuilder();
        for (var key : keys) {
            text.append(text.isEmpty() ? "" : SEPARATOR).append(key);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(UTF_8));
    }

    /** The id in a cursor that holds nothing else; refuses any other text as invalid input. */
    public static UUID id(String cursor) {
        return Ids.parse(keys(cursor, 1).getFirst()).orElseThrow(() -> Invalid.field("cursor", REFUSED));
    }

    /** The keys of a cursor that must hold so many; refuses any other text as invalid input. */
    public static List<String> keys(String cursor, int count) {
        try {
            var keys = List.of(new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split(SEPARATOR, -1));
            if (keys.size() == count) {
                return keys;
            }
        } catch (IllegalArgumentException e) {
            throw Invalid.field("cursor", REFUSED, e);
        }
        throw Invalid.field("cursor", REFUSED);
    }
}
