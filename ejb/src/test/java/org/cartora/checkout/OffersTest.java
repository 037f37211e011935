package org.cartora.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cartora.cart.AddItem;
import org.cartora.cart.Offer;
import org.cartora.cart.Quoting;
import org.cartora.cart.Wish;
import org.cartora.inventory.Inventory;
import org.junit.jupiter.api.Test;

class OffersTest {

    private static final UUID MUG = UUID.fromString("00000000-0000-7000-8000-00000000000a");

    private final List<String> asked = new ArrayList<>();
    private final Offers offers = offers();

    @Test
    void whatIsStillShortIsRefusedBeforeAQuoteIsReckoned() {
        assertThatThrownBy(() -> offers.quote(wish(Set.of()), "standard")).hasMessage("quoting");

        assertThat(asked).containsExactly("stock {" + MUG + "=2}", "quoting");
    }

    @Test
    void whoHoldsSomeOfItHimselfIsNotRefusedForIt() {
        assertThatThrownBy(() -> offers.quote(wish(Set.of(MUG)), "standard")).hasMessage("quoting");

        assertThat(asked).containsExactly("quoting");
    }

    private static Wish wish(Set<UUID> holding) {
        return new Wish(List.of(new AddItem(MUG, 2)), List.of(), null, "ada@example.com", "DE", null, holding, "EUR");
    }

    private Offers offers() {
        var made = new Offers();
        made.inventory = new Inventory() {
            @Override
            public void refuseWhatIsStillShort(Map<UUID, Integer> wanted) {
                asked.add("stock " + wanted);
            }
        };
        made.quoting = new Quoting() {
            @Override
            public Offer offer(Wish wish) {
                asked.add("quoting");
                throw new IllegalStateException("quoting");
            }
        };
        return made;
    }
}
