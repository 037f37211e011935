package org.cartora.interchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cartora.catalog.ProductView;
import org.junit.jupiter.api.Test;

/** What is taken out and brought in again changes nothing. */
class ProductRoundTripTest {

    private static final Map<String, Integer> UNITS = Map.of("MUG-RED", 5, "MUG-BLUE", 0);

    @Test
    void aProductIsWrittenInShopifysColumns() {
        var lines = written(Samples.mug()).lines().toList();

        assertThat(lines.getFirst())
                .startsWith("Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,");
        assertThat(lines.get(1))
                .isEqualTo(
                        "stoneware-mug,Stoneware Mug,Glazed by hand.,,,,\"kitchen, hand\\, made\",TRUE,active,Colour,Red,,,,,"
                                + "MUG-RED,380,11.90,14.90,5,/api/media/" + Samples.PICTURE
                                + ",1,,mugs,\"{\"\"brand\"\":\"\"Terrala\"\"}\",reduced,");
        assertThat(lines.get(2)).isEqualTo("stoneware-mug,,,,,,,,,,Blue,,,,,MUG-BLUE,380,12.90,,0,,,,,,,");
    }

    @Property(tries = 500)
    void anUnchangedProductIsUnchangedByItsOwnRows(@ForAll("products") ProductView product) {
        var entry = Samples.entries(Kind.PRODUCTS, written(product)).getFirst();

        var reading = ProductReading.of(entry, product, Samples.EUROS);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.wish()).contains(product.described());
        assertThat(reading.isSo()).isTrue();
        assertThat(reading.counted()).isEqualTo(UNITS);
    }

    private static String written(ProductView product) {
        var rows = new ArrayList<List<String>>();
        rows.add(Table.of(Kind.PRODUCTS).titles());
        rows.addAll(ProductTable.rows(product, UNITS));
        return new String(CsvText.of(rows), UTF_8);
    }

    @Provide
    Arbitrary<ProductView> products() {
        var texts = Arbitraries.of(
                        "=1", "'", "+", "-", "@", "\"", ",", ";", "\n", "\r\n", "<b>", "&amp;", "ü", "a", "\u20AC", " ",
                        "\t")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
        var attributes = Arbitraries.maps(
                        Arbitraries.of("vendor", "type", "brand", "size"),
                        Arbitraries.oneOf(
                                texts.map(Object.class::cast),
                                Arbitraries.integers().map(Object.class::cast),
                                Arbitraries.of(true, false).map(Object.class::cast),
                                texts.list().ofMaxSize(2).map(Object.class::cast)))
                .ofMaxSize(4);
        return Combinators.combine(texts, texts, attributes)
                .as((title, description, others) ->
                        Samples.mug("T" + title.strip(), description, new HashMap<>(others)));
    }
}
