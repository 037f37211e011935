package org.cartora.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.cartora.shared.Detail;
import org.junit.jupiter.api.Test;

class PortionsTest {

    private static final UUID MUG = new UUID(7, 1);
    private static final UUID POT = new UUID(7, 2);
    private static final UUID HERE = new UUID(9, 1);
    private static final UUID THERE = new UUID(9, 2);

    @Test
    void linesOfOneSkuAreOneAndAllAreInTheOrderOfTheirSku() {
        var lines = Portions.together(
                List.of(new StockLine(POT, "POT", 1), new StockLine(MUG, "MUG", 2), new StockLine(POT, "POT", 3)));

        assertThat(lines).containsExactly(new StockLine(MUG, "MUG", 2), new StockLine(POT, "POT", 4));
    }

    @Test
    void asMuchAsIsHeldIsFine() {
        assertThat(Portions.within(List.of(new StockLine(MUG, "MUG", 2)), List.of(new StockLine(MUG, "MUG", 2))))
                .isEmpty();
    }

    @Test
    void moreThanIsHeldIsNamedBySku() {
        assertThat(Portions.within(List.of(new StockLine(MUG, "MUG", 2)), List.of(new StockLine(MUG, "MUG", 3))))
                .contains(List.of(new Detail("MUG", "at most 2")));
    }

    @Test
    void whatIsNotHeldAtAllIsRefused() {
        assertThat(Portions.within(List.of(new StockLine(MUG, "MUG", 2)), List.of(new StockLine(POT, "POT", 1))))
                .contains(List.of(new Detail("POT", "at most 0")));
    }

    @Test
    void lessThanOneIsNoPortion() {
        assertThat(Portions.within(List.of(new StockLine(MUG, "MUG", 2)), List.of(new StockLine(MUG, "MUG", -1))))
                .isPresent();
    }

    @Test
    void aPortionIsTakenWholeFromOneLocationWhereOneHasIt() {
        var held = List.of(new LocatedLine(MUG, "MUG", HERE, 1), new LocatedLine(MUG, "MUG", THERE, 3));

        assertThat(Portions.of(held, List.of(new StockLine(MUG, "MUG", 3))))
                .containsExactly(new LocatedLine(MUG, "MUG", THERE, 3));
        assertThat(Portions.of(held, List.of(new StockLine(MUG, "MUG", 4)))).containsExactlyElementsOf(held);
    }
}
