package org.cartora.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AllocationPropertiesTest {

    private static final List<UUID> RANKED =
            IntStream.rangeClosed(1, 4).mapToObj(i -> new UUID(9, i)).toList();

    /** Lines that are wanted, and what each location has of each. */
    record Case(List<StockLine> wanted, List<Room> rooms) {}

    @Property
    void whatIsWantedIsAllocatedToTheUnitAndNoLocationGivesMoreThanItHas(@ForAll("cases") Case one) {
        Allocation.of(one.wanted, one.rooms, RANKED).ifPresent(plan -> {
            for (var line : one.wanted) {
                assertThat(plan.stream()
                                .filter(pick -> pick.variantId().equals(line.variantId()))
                                .mapToInt(LocatedLine::quantity)
                                .sum())
                        .isEqualTo(line.quantity());
            }
            assertThat(plan).allSatisfy(pick -> {
                assertThat(pick.quantity()).isPositive();
                assertThat(pick.quantity()).isLessThanOrEqualTo(free(one, pick.variantId(), pick.locationId()));
            });
            assertThat(plan).isSortedAccordingTo(LocatedLine.LOCK_ORDER).doesNotHaveDuplicates();
        });
    }

    @Property
    void itIsEmptyOnlyIfTheWholeShopIsShort(@ForAll("cases") Case one) {
        assertThat(Allocation.of(one.wanted, one.rooms, RANKED).isPresent()).isEqualTo(covers(one, RANKED));
    }

    @Property
    void noFewerLocationsWouldDo(@ForAll("cases") Case one) {
        Allocation.of(one.wanted, one.rooms, RANKED).ifPresent(plan -> {
            var parcels = plan.stream().map(LocatedLine::locationId).distinct().count();
            for (var mask = 0; mask < 1 << RANKED.size(); mask++) {
                if (Integer.bitCount(mask) < parcels) {
                    assertThat(covers(one, subset(mask))).isFalse();
                }
            }
        });
    }

    @Property
    void theOrderOfLinesAndRoomsMakesNoDifference(@ForAll("cases") Case one, @ForAll long seed) {
        var lines = new ArrayList<>(one.wanted);
        var rooms = new ArrayList<>(one.rooms);
        Collections.shuffle(lines, new Random(seed));
        Collections.shuffle(rooms, new Random(seed));

        assertThat(Allocation.of(lines, rooms, RANKED)).isEqualTo(Allocation.of(one.wanted, one.rooms, RANKED));
    }

    @Provide
    Arbitrary<Case> cases() {
        var quantities =
                Arbitraries.integers().between(1, 4).list().ofMinSize(1).ofMaxSize(3);
        var free = Arbitraries.integers().between(-1, 5).list().ofSize(12);
        return Combinators.combine(quantities, free).as((wanted, has) -> {
            var lines = IntStream.range(0, wanted.size())
                    .mapToObj(i -> new StockLine(new UUID(7, i), "SKU-" + i, wanted.get(i)))
                    .toList();
            var rooms = IntStream.range(0, 12)
                    .mapToObj(i -> new Room(new UUID(7, i % 3), RANKED.get(i / 3), has.get(i)))
                    .toList();
            return new Case(lines, rooms);
        });
    }

    private static List<UUID> subset(int mask) {
        return IntStream.range(0, RANKED.size())
                .filter(i -> (mask & 1 << i) != 0)
                .mapToObj(RANKED::get)
                .toList();
    }

    private static boolean covers(Case one, List<UUID> locations) {
        return one.wanted.stream()
                .allMatch(line -> locations.stream()
                                .mapToInt(location -> Math.max(free(one, line.variantId(), location), 0))
                                .sum()
                        >= line.quantity());
    }

    private static int free(Case one, UUID variant, UUID location) {
        return one.rooms.stream()
                .filter(room ->
                        room.variantId().equals(variant) && room.locationId().equals(location))
                .mapToInt(Room::free)
                .sum();
    }
}
