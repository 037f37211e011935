package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** An import that ends in the middle goes on where it was: no row twice, none lost. */
@Isolated("ends servers")
class ImportRestartIT {

    private final String mark = "i" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void anImportGoesOnAfterAPowerCutWithNoRowTwiceAndNoneLost() {
        var many = 1500;
        var manager = Shop.as("manager");
        var file = ImportExportIT.small(mark, ImportExportIT.category(manager), many) + mark + "-bad,Bad,nowhere,"
                + mark + "-BAD,1,1\n";
        var run = ImportExportIT.started(manager, "kind=products", file);
        Platform.eventually(ImportExportIT.LIMIT, () -> place(run) > 0);

        Servers.kill("payara");
        assertThat(place(run)).isBetween(1L, (long) many);
        Servers.start("payara");

        var done = ImportExportIT.ended(Shop.as("manager"), run);
        assertThat(done.text("/status")).as("%s", done).isEqualTo("COMPLETED");
        assertThat(done.json().at("/created").asInt()).as("%s", done).isEqualTo(many);
        assertThat(done.json().at("/failed").asInt()).isEqualTo(1);
        assertThat(Platform.number("select count(*) from product where slug like ?", mark + "%"))
                .isEqualTo(many);
        assertThat(Platform.number("select count(*) from stock_movement where sku like ?", mark + "%"))
                .isEqualTo(many);
        assertThat(Platform.number("select sum(quantity) from stock_movement where sku like ?", mark + "%"))
                .isEqualTo(3L * many);
    }

    @Test
    void aRunThatWasStoppedGoesOnWhereItWas() {
        var manager = Shop.as("manager");
        var file = ImportExportIT.small(mark, ImportExportIT.category(manager), 800);
        var run = ImportExportIT.started(manager, "kind=products", file);
        Platform.eventually(ImportExportIT.LIMIT, () -> place(run) > 0);
        manager.post("/api/admin/jobs/runs/" + run + "/stop", "");
        var stopped = ImportExportIT.ended(manager, run);
        assertThat(stopped.text("/status")).as("%s", stopped).isEqualTo("STOPPED");

        manager.post("/api/admin/jobs/runs/" + run + "/restart", "");

        Platform.eventually(
                ImportExportIT.LIMIT,
                () -> manager.get(ImportExportIT.IMPORTS + '/' + run)
                        .text("/status")
                        .equals("COMPLETED"));
        assertThat(manager.get(ImportExportIT.IMPORTS + '/' + run).text("/created"))
                .isEqualTo("800");
    }

    private static long place(String run) {
        return Platform.number("select place from data_import where run_id = cast(? as uuid)", run);
    }
}
