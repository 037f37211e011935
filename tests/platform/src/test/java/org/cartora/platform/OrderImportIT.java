package org.cartora.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Orders of an earlier shop, from the file to the lists that show them. */
class OrderImportIT {

    private static final String HEADER =
            "Name,Shop,Email,Financial Status,Fulfillment Status,Created at,Currency,Subtotal,"
                    + "Shipping,Taxes,Total,Discount Amount,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name\n";

    private final String mark = "o" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void anOrderOfAnEarlierShopIsHistoryAndInNobodysBooks() {
        var manager = Shop.as("manager");

        var done = ImportExportIT.imported(manager, "kind=orders", file(1));

        assertThat(done.text("/created")).as("%s", done).isEqualTo("1");
        var found = manager.get("/api/admin/orders?q=" + number(0));
        assertThat(found.json().at("/items")).as("%s", found).hasSize(1);
        assertThat(found.text("/items/0/imported_from")).isEqualTo(mark);
        var seen = manager.get("/api/admin/orders/past/" + found.text("/items/0/id"));
        assertThat(seen.text("/order/lines/1/title")).as("%s", seen).isEqualTo("Tea");
        assertThat(seen.text("/contact/billing_address/last_name")).isEqualTo("Lee");
        assertThat(manager.get("/api/admin/orders/" + number(0)).status()).isEqualTo(404);
        assertThat(Platform.number("select count(*) from orders where number = ?", number(0)))
                .isZero();
        assertThat(Platform.number("select count(*) from journal_entry where reference = ?", found.text("/items/0/id")))
                .isZero();
    }

    @Test
    void theSameFileAgainIsUnchangedAndAnotherContentIsAnError() {
        var manager = Shop.as("manager");
        ImportExportIT.imported(manager, "kind=orders", file(3));

        var again = ImportExportIT.imported(manager, "kind=orders", file(3));
        var other = ImportExportIT.imported(manager, "kind=orders", file(3).replace("Tea", "Coffee"));

        assertThat(again.text("/unchanged")).as("%s", again).isEqualTo("3");
        assertThat(other.text("/failed")).as("%s", other).isEqualTo("3");
        assertThat(Platform.number("select count(*) from past_order where source = ?", mark))
                .isEqualTo(3);
    }

    @Test
    void aDryRunSaysWhatIsWrongAndKeepsNothing() {
        var manager = Shop.as("manager");

        var tried =
                ImportExportIT.imported(manager, "kind=orders&dry_run=true", file(2).replaceFirst("35\\.00", "35.01"));

        assertThat(tried.text("/created")).as("%s", tried).isEqualTo("1");
        assertThat(tried.text("/failed")).isEqualTo("1");
        assertThat(manager.get(ImportExportIT.IMPORTS + '/' + tried.text("/id") + "/errors")
                        .toString())
                .contains("\"column\":\"Total\"", "does not add up");
        assertThat(Platform.number("select count(*) from past_order where source = ?", mark))
                .isZero();
    }

    @Test
    void anExportHoldsWhatWasImportedAndBringsItInUnchanged() {
        var manager = Shop.as("manager");
        ImportExportIT.imported(manager, "kind=orders", file(2));

        var lines = new String(ImportExportIT.exported(manager, "orders"), UTF_8)
                .lines()
                .toList();
        var ours = lines.stream().filter(line -> line.contains(mark)).collect(Collectors.joining("\n"));
        var again = ImportExportIT.imported(manager, "kind=orders", lines.getFirst() + "\n" + ours + "\n");

        assertThat(again.text("/unchanged")).as("%s", again).isEqualTo("2");
    }

    @Test
    void whoseOrderItWasIsSealed() {
        ImportExportIT.imported(Shop.as("manager"), "kind=orders", file(1));

        assertThat(Platform.number(
                        "select count(*) from past_order_contact c join past_order o on o.id = c.order_id"
                                + " join person_key k on k.person_id = c.person_id where o.source = ?"
                                + " and position(convert_to('ann', 'UTF8') in c.sealed) = 0",
                        mark))
                .isEqualTo(1);
    }

    private String number(int which) {
        return mark + '-' + which;
    }

    private String file(int orders) {
        return IntStream.range(0, orders)
                .mapToObj(i -> number(i) + ',' + mark + ",ann" + mark + "@old.example,paid,fulfilled,"
                        + "2024-01-15 10:22:33 +0100,EUR,30.00,5.00,4.79,35.00,0.00,2,Mug,10.00,,Ann Lee\n"
                        + number(i) + ',' + mark + ",,,,,,,,,,,1,Tea,10.00,,\n")
                .collect(Collectors.joining("", HEADER, ""));
    }
}
