package org.cartora.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportSheetTest {

    private static final String TWO = """
            Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price
            mug,"Mug
            of clay",Colour,Red,MUG-R,11.90
            mug,,,Blue,MUG-B,11.90
            bowl,Bowl,,,BOWL,7
            """;

    @Test
    void rowsOfOneHandleAreOneProduct() {
        var entries = Samples.entries(Kind.PRODUCTS, TWO);

        assertThat(entries).extracting(entry -> entry.rows().size()).containsExactly(2, 1);
        assertThat(entries.getFirst().rows()).extracting(SheetRow::line).containsExactly(2L, 4L);
        assertThat(entries).allMatch(entry -> entry.findings().isEmpty());
    }

    @Test
    void itGoesOnWhereItWas() {
        var rest = Samples.entries(Kind.PRODUCTS, TWO, 2);

        assertThat(rest).hasSize(1);
        assertThat(rest.getFirst().from()).isEqualTo(2);
        assertThat(rest.getFirst().first().text(Table.HANDLE)).isEqualTo("bowl");
    }

    @Test
    void whatRepeatsAnEarlierRowIsFoundAfterARestartToo() {
        var again = TWO + "mug,Mug,,,MUG-G,1\n" + "dish,Dish,,,MUG-B,1\n";

        var entries = Samples.entries(Kind.PRODUCTS, again, 3);

        assertThat(entries.get(0).findings())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("product of line 2 again");
        assertThat(entries.get(1).findings())
                .extracting(Finding::line, Finding::column, Finding::value, Finding::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        7L, "Variant SKU", "MUG-B", "is in this file already, on line 4"));
    }

    @Test
    void oneProductCannotFillTheMemory() {
        var many = IntStream.range(0, Limits.ROWS_OF_ONE + 5)
                .mapToObj(i -> "mug,S-" + i + ",1\n")
                .collect(Collectors.joining("", "Handle,SKU,Price\n", ""));

        var entries = Samples.entries(Kind.PRODUCTS, many);

        assertThat(entries).extracting(entry -> entry.rows().size()).containsExactly(Limits.ROWS_OF_ONE, 5);
        assertThat(entries.get(1).findings()).isNotEmpty();
    }

    @Test
    void cellsBeyondTheHeaderAreAnError() {
        var entry = Samples.entry(Kind.PRODUCTS, "Handle,Title", "mug,Mug,and more");

        assertThat(entry.findings())
                .extracting(Finding::message)
                .containsExactly("has 3 cells, the header names 2 columns");
        assertThat(Samples.entry(Kind.PRODUCTS, "Handle,Title", "mug,Mug,,").findings())
                .isEmpty();
    }
}
