package org.cartora.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.cartora.shared.Cursor;
import org.cartora.shared.Ids;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.cartora.shared.Page;
import org.jspecify.annotations.Nullable;

/**
 * News that a consumer failed on too often, for those who run the shop: to be looked at, and delivered again once the cause
 * is gone.
 */
@Stateless
@RolesAllowed(May.REPLAY_MESSAGES)
public class DeadLetters {

    @Inject
    DeadLetterQueue queue;

    /** A page of them, oldest event first. */
    public Page<DeadLetterView> list(@Nullable String cursor, int limit) {
        var last = cursor == null ? null : Place.of(cursor);
        var found = queue.all().stream()
                .filter(letter -> last == null || last.isBefore(letter))
                .limit(limit + 1L)
                .toList();
        return Page.first(limit, found, end -> Cursor.of(end.eventId(), end.id()));
    }

    /** Delivers one again to the consumer that failed on it. Refuses what is not there, or no longer. */
    public DeadLetterView replay(String id) {
        var dot = id.lastIndexOf('.');
        var event = Ids.parse(id.substring(dot + 1)).orElseThrow(DeadLetters::unknown);
        var consumer = id.substring(0, Math.max(dot, 0));
        if (!consumer.matches("[a-z-]{1,60}")) {
            throw unknown();
        }
        return queue.giveBack(consumer, event).orElseThrow(DeadLetters::unknown);
    }

    private static NotFound unknown() {
        return NotFound.of("dead letter");
    }

    /** Where a page ended. */
    private record Place(UUID eventId, String id) {

        static Place of(String cursor) {
            var keys = Cursor.keys(cursor, 2);
            return new Place(Ids.parse(keys.getFirst()).orElse(new UUID(0, 0)), keys.getLast());
        }

        boolean isBefore(DeadLetterView letter) {
            var order = letter.eventId().compareTo(eventId);
            return order > 0 || (order == 0 && letter.id().compareTo(id) > 0);
        }
    }
}
