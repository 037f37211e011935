package org.cartora.admin.shared;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads one of a few choices from a page's address. */
public final class Choices {

    private Choices() {}

    /** The choice of that name; none where the address names no such choice. */
    public static <E extends Enum<E>> @Nullable E of(Class<E> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
