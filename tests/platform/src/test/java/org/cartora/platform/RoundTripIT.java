package org.cartora.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that are taken out of the shop and brought in again. */
@Isolated("compares whole tables")
class RoundTripIT {

    private final String mark = "i" + UUID.randomUUID().toString().substring(0, 8);
    private final Shop manager = Shop.as("manager");

    @Test
    void productsTakenOutAndBroughtInAgainStayWhatTheyWere() {
        ImportExportIT.imported(
                manager, "kind=products", ImportExportIT.small(mark, ImportExportIT.category(manager), 3));
        var mug = Shop.product(5);
        var versions = "select md5(string_agg(id || ':' || version, ',' order by id)) from product";
        var movements = "select count(*) from stock_movement";
        var before = Platform.text(versions);
        var moved = Platform.number(movements);

        var file = ImportExportIT.exported(manager, "products");
        var again = ImportExportIT.imported(manager, "kind=products", new String(file, UTF_8));

        assertThat(new String(file, UTF_8))
                .startsWith("Handle,Title,Body (HTML)")
                .contains("," + mug.sku() + ",");
        assertThat(again.text("/failed")).as("%s", again).isEqualTo("0");
        assertThat(again.text("/created")).isEqualTo("0");
        assertThat(again.text("/changed")).as("%s", again).isEqualTo("0");
        assertThat(again.json().at("/unchanged").asLong())
                .isEqualTo(Platform.number("select count(*) from product where status <> 'ARCHIVED'"));
        assertThat(Platform.text(versions)).isEqualTo(before);
        assertThat(Platform.number(movements)).isEqualTo(moved);
        assertThat(ImportExportIT.exported(manager, "products")).isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prices", "stock", "customers"})
    void whatIsTakenOutAndBroughtInAgainChangesNothing(String kind) {
        var mug = Shop.product(5);
        manager.post("/api/admin/price-lists", """
                {"code":"%s","name":"List %s","currency":"EUR"}""".formatted(mark, mark));
        ImportExportIT.imported(
                manager,
                "kind=prices",
                "SKU,Price List,Price,Valid From\n" + mug.sku() + ',' + mark + ",1.00,2099-01-01T00:00:00Z\n");
        ImportExportIT.imported(manager, "kind=customers", "Email,Last Name\n" + mark + "@cartora.example,=Long\n");

        var file = ImportExportIT.exported(manager, kind);
        var again = ImportExportIT.imported(manager, "kind=" + kind, new String(file, UTF_8));

        assertThat(again.text("/failed")).as("%s", again).isEqualTo("0");
        assertThat(again.text("/created")).isEqualTo("0");
        assertThat(again.text("/changed")).as("%s", again).isEqualTo("0");
        assertThat(again.json().at("/unchanged").asLong())
                .isEqualTo(again.json().at("/rows").asLong());
        assertThat(ImportExportIT.exported(manager, kind)).isEqualTo(file);
    }
}
