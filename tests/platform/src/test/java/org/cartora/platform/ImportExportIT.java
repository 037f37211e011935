package org.cartora.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables as CSV files, from the file that is sent to what is in the shop, and back. */
class ImportExportIT {

    static final Duration LIMIT = Duration.ofSeconds(180);
    static final String IMPORTS = "/api/admin/imports";
    private static final String SHOPIFY =
            "Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,"
                    + "Variant Grams,Variant Inventory Qty,Variant Price,Variant Compare At Price,Image Src,Status\n";

    private final String mark = "i" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aFileOfShopifyBecomesProductsOfTheShop() {
        var manager = Shop.as("manager");
        var category = category(manager);
        var file = SHOPIFY
                + mark + "-tee,Tee \"One\",\"<p>Soft.</p><p>And &amp; warm.</p>\",Acme,Apparel > Shirts," + category
                + ",\"linen, summer\",true,Size,S," + mark + "-S,200,4,19.90,24.90,https://cdn.example/t.png,active\n"
                + mark + "-tee,,,,,,,,,M," + mark + "-M,200,0,19.90,,,\n"
                + mark + "-cap,Cap,,Acme,," + category + ",,true,Title,Default Title," + mark
                + "-CAP,90,7,9.00,,,active\n";

        var done = imported(manager, "kind=products", file);

        assertThat(done.text("/status")).as("%s", done).isEqualTo("COMPLETED");
        assertThat(done.text("/created")).as("%s", done).isEqualTo("2");
        assertThat(done.text("/failed")).isEqualTo("0");
        assertThat(done.json().at("/warnings").asInt()).isEqualTo(1);
        var tee = Shop.guest().get("/api/products/" + mark + "-tee");
        assertThat(tee.status()).as("%s", tee).isEqualTo(200);
        assertThat(tee.text("/description")).isEqualTo("Soft.\n\nAnd & warm.");
        assertThat(tee.text("/variants/0/sku")).isEqualTo(mark + "-S");
        assertThat(tee.text("/variants/0/available")).isEqualTo("4");
        assertThat(tee.text("/variants/0/compare_at_price/amount")).isEqualTo("24.90");
        assertThat(tee.text("/variants/0/weight")).isEqualTo("200");
        assertThat(tee.text("/variants/1/options/Size")).isEqualTo("M");
        assertThat(tee.text("/tags/1")).isEqualTo("summer");
        assertThat(Shop.guest().get("/api/products/" + mark + "-cap").text("/variants/0/available"))
                .isEqualTo("7");
    }

    @Test
    void aDryRunSaysWhatWouldHappenAndChangesNothing() {
        var manager = Shop.as("manager");
        var file = small(category(manager), 3) + mark + "-bad,Bad,nowhere," + mark + "-BAD,1.999,1\n";
        var movements = Platform.number("select count(*) from stock_movement where sku like ?", mark + "%");

        var tried = imported(manager, "kind=products&dry_run=true", file);

        assertThat(tried.text("/created")).as("%s", tried).isEqualTo("3");
        assertThat(tried.text("/failed")).isEqualTo("1");
        assertThat(tried.text("/rows_done")).isEqualTo("4");
        assertThat(Platform.number("select count(*) from product where slug like ?", mark + "%"))
                .isZero();
        assertThat(Platform.number("select count(*) from stock_movement where sku like ?", mark + "%"))
                .isEqualTo(movements);
    }

    @Test
    void anotherWeightIsAChangeInADryRunToo() {
        var manager = Shop.as("manager");
        var mug = Shop.product(1);
        var file = "Handle,Variant SKU,Variant Grams\n" + mug.slug() + ',' + mug.sku() + ",380\n";

        assertThat(imported(manager, "kind=products&dry_run=true", file).text("/changed"))
                .isEqualTo("1");
        assertThat(manager.get("/api/products/" + mug.id()).text("/variants/0/weight"))
                .isEqualTo("0");
        imported(manager, "kind=products", file);

        assertThat(manager.get("/api/products/" + mug.id()).text("/variants/0/weight"))
                .isEqualTo("380");
        assertThat(new String(exported(manager, "products"), UTF_8)).contains("," + mug.sku() + ",380,");
        assertThat(imported(manager, "kind=products&dry_run=true", file).text("/unchanged"))
                .isEqualTo("1");
    }

    @Test
    void aRowWithAnErrorDoesNotStopTheOthers() {
        var manager = Shop.as("manager");
        var taken = Shop.product(1).sku();
        var category = category(manager);
        var file = small(category, 2)
                + mark + "-digits,Digits," + category + ',' + mark + "-D,1.999,1\n"
                + mark + "-taken,Taken," + category + ',' + taken + ",1.00,1\n"
                + mark + "-none,None,nowhere," + mark + "-N,1.00,1\n"
                + mark + "-last,Last," + category + ',' + mark + "-L,1.00,1\n";

        var done = imported(manager, "kind=products", file);

        assertThat(done.text("/created")).as("%s", done).isEqualTo("3");
        assertThat(done.text("/failed")).isEqualTo("3");
        var errors = manager.get(IMPORTS + '/' + done.text("/id") + "/errors");
        assertThat(errors.json().at("/items")).hasSize(3);
        assertThat(errors.toString())
                .contains("\"line\":4,\"column\":\"Variant Price\",\"value\":\"1.999\"", "has 3 decimals, EUR has 2")
                .contains("\"line\":5", taken + " is taken")
                .contains("\"line\":6,\"column\":\"Category\",\"value\":\"nowhere\"");
        var report = new String(manager.bytes(IMPORTS + '/' + done.text("/id") + "/errors/file"), UTF_8);
        assertThat(report.lines().toList())
                .hasSize(4)
                .startsWith("Line,Column,Value,Severity,Message")
                .anyMatch(line -> line.startsWith("4,Variant Price,1.999,error,"));
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var manager = Shop.as("manager");
        var file = small(category(manager), 5);
        imported(manager, "kind=products", file);
        var before = Platform.text(
                "select string_agg(id || ':' || version, ',' order by id) from product where slug like ?", mark + "%");

        var again = imported(manager, "kind=products", file);

        assertThat(again.text("/unchanged")).as("%s", again).isEqualTo("5");
        assertThat(Platform.text(
                        "select string_agg(id || ':' || version, ',' order by id) from product where slug like ?",
                        mark + "%"))
                .isEqualTo(before);
    }

    @Test
    void aCountOfUnitsThatAreThereIsATypedMovement() {
        var manager = Shop.as("manager");
        var mug = Shop.product(5);

        imported(
                manager,
                "kind=products",
                "Handle,Variant SKU,Variant Inventory Qty\n" + mug.slug() + ',' + mug.sku() + ",9\n");

        assertThat(mug.available()).isEqualTo(9);
        assertThat(Platform.number(
                        "select count(*) from stock_movement where sku = ? and from_account = 'CORRECTIONS' and quantity = 4 and cause like 'import %'",
                        mug.sku()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind=orders|a,b|400|VALIDATION_ERROR",
                "kind=spoons|a,b|400|VALIDATION_ERROR",
                "kind=products|''|400|VALIDATION_ERROR",
                "kind=products|Handle,Title|400|VALIDATION_ERROR",
                "kind=products|Colour,Size|400|VALIDATION_ERROR",
                "kind=products&dry_run=perhaps|Handle,Title|400|VALIDATION_ERROR"
            })
    void aFileThatCannotBeTakenIsRefusedAtOnce(String query, String file, int status, String code) {
        var answer = Shop.as("manager").sendCsv(IMPORTS + '?' + query, file.getBytes(UTF_8));

        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"customer,403", "support,403", "seller,403"})
    void importsAreForManagers(String login, int status) {
        assertThat(Shop.as(login)
                        .sendCsv(IMPORTS, "Handle\nx\n".getBytes(UTF_8))
                        .status())
                .isEqualTo(status);
        assertThat(Shop.as(login).get(IMPORTS).status()).isEqualTo(status);
        assertThat(Shop.guest().get(IMPORTS).status()).isEqualTo(401);
    }

    @Test
    void theSameKeyStartsOneRun() {
        var manager = Shop.as("manager").with("Idempotency-Key", mark);
        var file = small(category(manager), 1).getBytes(UTF_8);

        var first = manager.sendCsv(IMPORTS, file);
        var second = manager.sendCsv(IMPORTS, file);
        var other = manager.sendCsv(IMPORTS, small("other", 2).getBytes(UTF_8));

        assertThat(first.status()).as("%s", first).isEqualTo(202);
        assertThat(first.header("Location")).endsWith("/api/admin/jobs/runs/" + first.text("/run_id"));
        assertThat(second.text("/run_id")).isEqualTo(first.text("/run_id"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        ended(Shop.as("manager"), first.text("/run_id"));
    }

    @Test
    void aFormWithAFileIsTakenToo() {
        var manager = Shop.as("manager");
        var answer = manager.upload(IMPORTS, small(category(manager), 1).getBytes(UTF_8));

        assertThat(answer.status()).as("%s", answer).isEqualTo(202);
        assertThat(ended(manager, answer.text("/run_id")).text("/created")).isEqualTo("1");
    }

    @Test
    void aRunThatWasStoppedGoesOnWhereItWas() {
        var manager = Shop.as("manager");
        var file = small(category(manager), 800);
        var run = started(manager, "kind=products", file);
        Platform.eventually(LIMIT, () -> place(run) > 0);
        manager.post("/api/admin/jobs/runs/" + run + "/stop", "");
        var stopped = ended(manager, run);
        assertThat(stopped.text("/status")).as("%s", stopped).isEqualTo("STOPPED");

        manager.post("/api/admin/jobs/runs/" + run + "/restart", "");

        Platform.eventually(
                LIMIT, () -> manager.get(IMPORTS + '/' + run).text("/status").equals("COMPLETED"));
        assertThat(manager.get(IMPORTS + '/' + run).text("/created")).isEqualTo("800");
    }

    @Test
    void anExportIsForManagers() {
        for (var login : List.of("customer", "support")) {
            assertThat(Shop.as(login)
                            .post("/api/admin/exports", "{\"kind\":\"products\"}")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(Shop.as("manager")
                        .post("/api/admin/exports", "{\"kind\":\"spoons\"}")
                        .code())
                .isEqualTo("VALIDATION_ERROR");
    }

    /** How many rows of a run are done. */
    static long place(String run) {
        return Platform.number("select place from data_import where run_id = cast(? as uuid)", run);
    }

    static byte[] exported(Shop manager, String kind) {
        var answer = manager.post("/api/admin/exports", "{\"kind\":\"" + kind + "\"}");
        assertThat(answer.status()).as("%s", answer).isEqualTo(202);
        var run = answer.text("/run_id");
        Platform.eventually(
                LIMIT,
                () -> List.of("COMPLETED", "FAILED", "STOPPED")
                        .contains(manager.get("/api/admin/jobs/runs/" + run).text("/status")));
        assertThat(manager.get("/api/admin/exports/" + run).text("/ready")).isEqualTo("true");
        return manager.bytes("/api/admin/exports/" + run + "/file");
    }

    /** So many products of one variant with three units each. */
    private String small(String category, int count) {
        return small(mark, category, count);
    }

    static String small(String mark, String category, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> mark + "-p" + i + ",Thing " + i + ',' + category + ',' + mark + "-P" + i + ",5.00,3\n")
                .collect(Collectors.joining(
                        "", "Handle,Title,Category,Variant SKU,Variant Price,Variant Inventory Qty\n", ""));
    }

    static String category(Shop manager) {
        return manager.get("/api/categories").text("/items/0/slug");
    }

    static String started(Shop manager, String query, String file) {
        var answer = manager.sendCsv(IMPORTS + '?' + query, file.getBytes(UTF_8));
        assertThat(answer.status()).as("%s", answer).isEqualTo(202);
        return answer.text("/run_id");
    }

    static Answer imported(Shop manager, String query, String file) {
        return ended(manager, started(manager, query, file));
    }

    static Answer ended(Shop manager, String run) {
        Platform.eventually(
                LIMIT,
                () -> List.of("COMPLETED", "FAILED", "STOPPED")
                        .contains(manager.get("/api/admin/jobs/runs/" + run).text("/status")));
        return manager.get(IMPORTS + '/' + run);
    }
}
