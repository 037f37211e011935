package org.cartora.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void whatWasFoundBeyondThePageIsWhereTheNextOneGoesOn() {
        var page = Page.first(2, List.of("a", "b", "c"), Cursor::of);

        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.nextCursor()).isEqualTo(Cursor.of("b"));
    }

    @Test
    void theLastPageHasNoCursorAlsoWhenItIsFull() {
        assertThat(Page.first(2, List.of("a", "b"), Cursor::of).nextCursor()).isNull();
        assertThat(Page.first(2, List.<String>of(), Cursor::of).items()).isEmpty();
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        var id = Ids.next();

        assertThat(Cursor.id(Cursor.of(id))).isEqualTo(id);
        assertThatThrownBy(() -> Cursor.id(Cursor.of("SKU-1"))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Cursor.id(Cursor.of(id, id))).isInstanceOf(Invalid.class);
    }
}
