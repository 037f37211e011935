package org.cartora.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AllocationTest {

    private static final UUID NEAR = new UUID(9, 1);
    private static final UUID FAR = new UUID(9, 2);
    private static final UUID FARTHER = new UUID(9, 3);
    private static final List<UUID> RANKED = List.of(NEAR, FAR, FARTHER);
    private static final StockLine MUGS = new StockLine(new UUID(7, 1), "MUG", 2);
    private static final StockLine POT = new StockLine(new UUID(7, 2), "POT", 1);

    @Test
    void theNearestGivesAllThatItHas() {
        var plan = Allocation.of(
                List.of(MUGS, POT), List.of(mugs(NEAR, 2), pots(NEAR, 1), mugs(FAR, 9), pots(FAR, 9)), RANKED);

        assertThat(plan).contains(List.of(MUGS.at(NEAR), POT.at(NEAR)));
    }

    @Test
    void oneParcelFromAfarIsBetterThanTwo() {
        var plan = Allocation.of(List.of(MUGS, POT), List.of(mugs(NEAR, 2), mugs(FAR, 2), pots(FAR, 1)), RANKED);

        assertThat(plan).contains(List.of(MUGS.at(FAR), POT.at(FAR)));
    }

    @Test
    void ofTwoWaysWithTwoParcelsTheNearerLocationsAreTaken() {
        var plan = Allocation.of(
                List.of(MUGS, POT), List.of(mugs(NEAR, 2), pots(FARTHER, 1), pots(FAR, 1), mugs(FARTHER, 1)), RANKED);

        assertThat(plan).contains(List.of(MUGS.at(NEAR), POT.at(FAR)));
    }

    @Test
    void aLineIsSplitOnlyWhereNoLocationHasAllOfIt() {
        var plan = Allocation.of(List.of(MUGS), List.of(mugs(NEAR, 1), mugs(FAR, 1)), RANKED);

        assertThat(plan).contains(List.of(MUGS.at(NEAR).with(1), MUGS.at(FAR).with(1)));
    }

    @Test
    void whatIsNotThereIsNotAllocated() {
        assertThat(Allocation.of(List.of(MUGS), List.of(mugs(NEAR, 1)), RANKED)).isEmpty();
    }

    @Test
    void aLocationThatIsNotRankedGivesNothing() {
        assertThat(Allocation.of(List.of(MUGS), List.of(mugs(FAR, 5)), List.of(NEAR)))
                .isEmpty();
    }

    @Test
    void lessThanNothingAtOneLocationTakesNothingFromAnother() {
        assertThat(Allocation.of(List.of(MUGS), List.of(mugs(NEAR, -5), mugs(FAR, 2)), RANKED))
                .contains(List.of(MUGS.at(FAR)));
    }

    @Test
    void anOrderOfMoreParcelsThanAreTriedOutIsAllocatedAllTheSame() {
        var many =
                List.of(new UUID(9, 1), new UUID(9, 2), new UUID(9, 3), new UUID(9, 4), new UUID(9, 5), new UUID(9, 6));
        var rooms = many.stream().map(location -> mugs(location, 1)).toList();

        assertThat(Allocation.of(List.of(new StockLine(MUGS.variantId(), "MUG", 6)), rooms, many))
                .hasValueSatisfying(plan -> assertThat(plan).hasSize(6));
    }

    private static Room mugs(UUID location, int free) {
        return new Room(MUGS.variantId(), location, free);
    }

    private static Room pots(UUID location, int free) {
        return new Room(POT.variantId(), location, free);
    }
}
