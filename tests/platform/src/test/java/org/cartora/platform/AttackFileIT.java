package org.cartora.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Tables and documents that are something else, or far more than they seem, and addresses in them. */
class AttackFileIT {

    private static final String MEDIA = "/api/media";

    @Test
    void noPictureOfATableIsFetched() {
        try (var canary = Canary.awake()) {
            var manager = Shop.as("manager");
            var mark = "ssrf-" + UUID.randomUUID();
            var file = new StringBuilder(
                    "Handle,Title,Category,Variant SKU,Variant Price,Image Src,Variant Image,Body (HTML),Status\n");
            var row = 0;
            for (var address : canary.addresses()) {
                var name = mark + '-' + row++;
                file.append(String.join(
                                ",",
                                name,
                                "T",
                                ImportExportIT.category(manager),
                                name,
                                "5.00",
                                address,
                                address,
                                "<img src=" + address + ">",
                                "draft"))
                        .append('\n');
            }

            var brought = ImportExportIT.imported(manager, "kind=products", file.toString());

            assertThat(brought.text("/created")).as("%s", brought).isEqualTo("7");
            canary.assertUncalled();
        }
    }

    @Test
    void noLinkToAParcelIsFollowed() {
        try (var canary = Canary.awake()) {
            var placed = Placed.mugs(Shop.product(2, "10.00"), 1);

            var sent = placed.staff().post("/api/admin/orders/" + placed.number() + "/fulfillments", """
                {"lines":[{"line_id":"%s","quantity":1}],"carrier":"DHL","tracking_number":"1","tracking_url":"%s"}\
                """.formatted(
                            placed.line(), canary.addresses().getFirst()));

            assertThat(sent.status()).as("%s", sent).isEqualTo(201);
            Platform.eventually(
                    Duration.ofSeconds(40), () -> Mail.to(placed.email()).size() >= 2);
            canary.assertUncalled();
        }
    }

    @Test
    void noAddressInAHeaderOrAnywhereElseIsCalled() {
        try (var canary = Canary.awake()) {
            for (var address : canary.addresses()) {
                var host = address.substring("http://".length(), address.length() - "/a.png".length());
                Attacker.anonymous()
                        .with("X-Forwarded-Host", host)
                        .with("Forwarded", "host=" + host)
                        .with("Referer", address)
                        .with("Origin", "http://" + host)
                        .get("/api/auth/login?return_to=/&idp=" + Shop.encoded(address));
                Attacker.anonymous()
                        .json("POST", "/api/client-errors", "{\"message\":\"%s\",\"page\":\"/\"}".formatted(address));
            }
            canary.assertUncalled();
        }
    }

    @Test
    void noXmlIsReadAnywhere() {
        var xml = """
            <?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "%s">]><a>&x;&y;</a>\
            """.formatted("y".repeat(100));
        for (var type : List.of(
                "application/xml",
                "text/xml",
                "image/svg+xml",
                "application/soap+xml",
                "application/x-java-serialized-object")) {
            for (var path : List.of(
                    "/api/cart/items",
                    "/api/orders",
                    "/api/products",
                    "/api/admin/imports",
                    "/api/auth/login",
                    MEDIA)) {
                var answer = Attacker.as("admin").send("POST", path, type, xml.getBytes(UTF_8));
                assertThat(answer.status()).as("%s %s: %s", type, path, answer).isIn(400, 415);
                assertThat(answer.body()).doesNotContain("root:");
            }
        }
    }

    @Test
    void whatIsPackedIsMeasuredUnpacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            for (var i = 0; i < 64; i++) {
                zip.write(" ".repeat(1 << 20).getBytes(UTF_8));
            }
        }
        var body = packed.toByteArray();

        // the server unpacks the first two while they are read, and what comes out is what is measured
        for (var encoding : List.of("gzip", "deflate", "br", "zstd")) {
            var attacker = Attacker.as("manager").with("Content-Encoding", encoding);
            var answer = attacker.send("POST", "/api/cart/items", "application/json", body);
            assertThat(answer.status()).as("%s %s", encoding, answer).isIn(400, 413);
            var table = attacker.send("POST", "/api/admin/imports?kind=products&dry_run=true", "text/csv", body);
            assertThat(table.status()).as("%s %s", encoding, table).isEqualTo(400);
        }
        var xlsx = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(xlsx)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (var i = 0; i < 64; i++) {
                zip.write("0".repeat(1 << 20).getBytes(UTF_8));
            }
        }
        var workbook = Shop.as("manager").sendCsv("/api/admin/imports?kind=products", xlsx.toByteArray());
        assertThat(workbook.status()).as("%s", workbook).isEqualTo(400);
    }

    @Test
    void aBodyWithoutAnEndIsCutOff() {
        assertThat(Shop.guest()
                        .post("/api/cart/items", "{\"variant_id\":\"" + "a".repeat(2 << 20) + "\"}")
                        .code())
                .isEqualTo("TOO_LARGE");
    }

    @Test
    void noCellOfATableThatIsTakenOutBeginsAFormula() {
        var manager = Shop.as("manager");
        var mark = "f" + UUID.randomUUID().toString().substring(0, 8);
        var evil = List.of("=cmd|'/c calc'!A1", "+1+1", "-2+3", "@SUM(1)", "=HYPERLINK(\"http://evil.example\")", "＝1");
        for (var i = 0; i < evil.size(); i++) {
            var made = manager.post("/api/products", """
                {"title":"%s","description":"%s","category":"%s","tags":["%s"],"status":"draft","attributes":{},"options":["Size"],
                 "variants":[{"sku":"%s-%d","options":{"Size":"%s"},"price":{"amount":"5.00","currency":"EUR"},"stock":3}],"media":[]}\
                """.formatted(
                            json(evil.get(i)),
                            json(evil.get(i)),
                            ImportExportIT.category(manager),
                            mark,
                            mark,
                            i,
                            json(evil.get(i))));
            assertThat(made.status()).as("%s", made).isEqualTo(201);
        }

        var file = new String(ImportExportIT.exported(manager, "products"), UTF_8);

        var ours = file.lines().filter(line -> line.contains(mark)).toList();
        assertThat(ours).hasSizeGreaterThanOrEqualTo(evil.size());
        assertThat(String.join("\n", ours))
                .doesNotContainPattern("(?m)(^|,)\"?[=+@＝]")
                .doesNotContainPattern("(?m)(^|,)\"?-(?!\\d+(\\.\\d+)?(,|\"|\r|$))");
        evil.forEach(text -> assertThat(file).contains("'" + text.replace("\"", "\"\"")));
        // and the way back changes nothing
        var again = ImportExportIT.imported(
                manager,
                "kind=products",
                file.lines().findFirst().orElseThrow() + "\r\n" + String.join("\r\n", ours) + "\r\n");
        assertThat(again.text("/unchanged")).as("%s", again).isEqualTo(Integer.toString(evil.size()));
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
