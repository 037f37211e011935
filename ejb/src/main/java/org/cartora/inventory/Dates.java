package org.cartora.inventory;

import java.sql.Date;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as the driver reads them. */
final class Dates {

    private Dates() {}

    static @Nullable LocalDate of(@Nullable Object column) {
        return column instanceof Date day ? day.toLocalDate() : (LocalDate) column;
    }
}
