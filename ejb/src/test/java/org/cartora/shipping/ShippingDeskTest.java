package org.cartora.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.cartora.shared.Money;
import org.cartora.shared.NotFound;
import org.junit.jupiter.api.Test;

/** Who describes what he has seen does not undo what somebody else did meanwhile. */
class ShippingDeskTest {

    private static final DescribeZone ALPS = new DescribeZone("Alps", List.of(new ShippingPlace("AT", null)));
    private static final DescribeMethod SLOW = new DescribeMethod(
            "Slow",
            "a week",
            1,
            true,
            List.of(new ShippingRate(Money.of("4.90", "EUR"), null, null, 2000L, null, null)));

    private final List<String> done = new ArrayList<>();
    private final ShippingDesk desk = deskOf(
            new ShippingZoneView("alps", "Alps", List.of(new ShippingPlace("AT", null)), List.of(SLOW.terms("slow"))));

    @Test
    void aZoneOfACodeThatIsTakenIsNotMade() {
        assertThatThrownBy(() -> desk.put("alps", ALPS, null)).hasMessageContaining("This code is taken");
        assertThat(done).isEmpty();
    }

    @Test
    void aZoneThatIsNotAsItWasSeenIsNotChanged() {
        var renamed = new DescribeZone("High Alps", ALPS.places());

        assertThatThrownBy(() -> desk.put("alps", renamed, renamed)).hasMessageContaining("Somebody else changed");
        assertThatThrownBy(() -> desk.put("gone", renamed, ALPS)).hasMessageContaining("Somebody else changed");
        assertThatThrownBy(() -> desk.put("alps", renamed, new DescribeZone("Alps", List.of())))
                .hasMessageContaining("Somebody else changed");
        assertThat(done).containsExactly("lock alps", "lock gone", "lock alps");
    }

    @Test
    void aMethodThatIsNotAsItWasSeenIsNotChanged() {
        var faster = new DescribeMethod("Slow", "a day", 1, true, SLOW.rates());

        assertThatThrownBy(() -> desk.put("alps", "slow", SLOW, faster)).hasMessageContaining("Somebody else changed");
        assertThatThrownBy(() -> desk.put("alps", "gone", SLOW, SLOW)).hasMessageContaining("Somebody else changed");
        assertThatThrownBy(() -> desk.put("alps", "slow", SLOW, null)).hasMessageContaining("This code is taken");
        assertThatThrownBy(() -> desk.put("gone", "slow", SLOW, SLOW)).isInstanceOf(NotFound.class);
        assertThat(done)
                .as("locked before it is looked at")
                .containsExactly("lock alps", "lock alps", "lock alps", "lock gone");
    }

    @Test
    void aMethodIsRemovedInTurnWithWhoeverChangesItsZone() {
        assertThatThrownBy(() -> desk.remove("alps", "gone")).isInstanceOf(NotFound.class);

        assertThat(done).containsExactly("lock alps", "remove gone");
    }

    private ShippingDesk deskOf(ShippingZoneView zone) {
        var made = new ShippingDesk();
        made.rows = new ShippingRows() {
            @Override
            List<ShippingZoneView> all() {
                return List.of(zone);
            }

            @Override
            boolean begin(String code, String name) {
                return !code.equals(zone.code());
            }

            @Override
            boolean lock(String code) {
                done.add("lock " + code);
                return code.equals(zone.code());
            }

            @Override
            boolean remove(String code, String method) {
                done.add("remove " + method);
                return false;
            }
        };
        return made;
    }
}
