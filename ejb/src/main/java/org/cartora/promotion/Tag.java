package org.cartora.promotion;

import java.time.Instant;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the price tag of one unit says: the price; where it is reduced also what it was before, the lowest price of the thirty
 * days before the reduction (none for what was not sold then), and when the reduction ends, if that is known.
 */
public record Tag(
        Money price,
        @Nullable Money former,
        @Nullable Money lowestBefore,
        @Nullable Instant endsAt) {}
