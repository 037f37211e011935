package org.cartora.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void anIdIsAVersionSevenUuidOfNow() {
        var before = System.currentTimeMillis();

        var id = Ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis());
    }

    @Test
    void idsMadeOneAfterTheOtherRise() {
        var ids = Stream.generate(Ids::next).limit(20_000).toList();

        assertThat(ids).isSorted();
    }

    @Test
    void whatIsNoIdIsEmpty() {
        assertThat(Ids.parse("1-1-1-1-1")).isEmpty();
        assertThat(Ids.parse("red-mug")).isEmpty();
        assertThat(Ids.parse("zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz")).isEmpty();
    }

    @Test
    void aCursorComesBackAsItsKeysAndAForgedOneIsRefused() {
        assertThat(Cursor.keys(Cursor.of("12.90", 7), 2)).containsExactly("12.90", "7");
        assertThatThrownBy(() -> Cursor.keys("%%%", 2)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Cursor.keys(Cursor.of("one"), 2)).isInstanceOf(Invalid.class);
    }
}
