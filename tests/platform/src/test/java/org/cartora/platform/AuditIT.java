package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Whatever is changed is in the audit log, with who and why, and nobody takes it out. */
class AuditIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    /** Tables whose changes are not logged, and why. Whoever makes a table calls audit_table in its migration, or adds it here. */
    private static final Map<String, String> NOT_AUDITED = Map.ofEntries(
            Map.entry("audit_seal", "the log itself"),
            Map.entry("audit_sealer", "the log itself"),
            Map.entry("audit_check", "the log itself"),
            Map.entry("audit_feed", "the log itself"),
            Map.entry("flyway_schema_history", "the migrations' own log"),
            Map.entry("outbox_event", "news of changes that are in the log"),
            Map.entry("inbox_event", "which news was taken"),
            Map.entry("relay_lease", "which node sends"),
            Map.entry("mail", "how far the delivery of a mail is; names an event and nobody"),
            Map.entry("provider_event", "which webhooks were taken"),
            Map.entry("person_key", "keys of people: a copy would outlive their erasure"),
            Map.entry("paper_key", "keys of papers: a copy would outlive their erasure"),
            Map.entry("personal_file", "what somebody asked for about themselves, kept for a day"),
            Map.entry("ended_session", "sessions that have ended, kept for a quarter of an hour"),
            Map.entry("ticket", "lets a stream in within thirty seconds; unlogged"),
            Map.entry("idempotency_key", "answers kept for a day"),
            Map.entry("product_offer", "follows from the prices"),
            Map.entry("job_log", "what runs said; only ever added"),
            Map.entry("job_node", "which nodes are alive"),
            Map.entry("schedule_slot", "which slots were claimed"),
            Map.entry("report_figure", "sums of orders, made again by each run"),
            Map.entry("report_draft", "sums of orders, made again by each run"),
            Map.entry("import_finding", "what is wrong with a file, removed with it"),
            Map.entry("jb_job_instance", "the batch runtime's own"),
            Map.entry("jb_job_execution", "the batch runtime's own"),
            Map.entry("jb_step_execution", "the batch runtime's own"),
            Map.entry("jb_partition_execution", "the batch runtime's own"));

    @Test
    void everyTableIsAuditedOrThereIsAReason() {
        var without = Platform.texts("""
                select relname from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                and relname !~ '^audit_event' and relname !~ '^bench_'
                and not exists (select from pg_trigger t where t.tgrelid = c.oid and tgname = 'audit' and tgenabled = 'O' and tgtype & 29 = 29)""");

        assertThat(without).containsExactlyInAnyOrderElementsOf(NOT_AUDITED.keySet());
    }

    @Test
    void whatAGuestBuysIsLoggedWithTheRequestThatDidIt() {
        var guest = Shop.guest().with("X-Request-Id", request());
        var number = guest.buy(Shop.product(2).variantId(), 1, Shop.newEmail()).text("/number");
        var order = Platform.text("select id from orders where number = ?", number);

        var entry = oldest(entries("table=orders&id=" + order));
        assertThat(entry.at("/action").asText()).isEqualTo("INSERT");
        assertThat(entry.at("/actor").asText()).isEqualTo("guest");
        assertThat(entry.at("/database_role").asText()).isEqualTo("cartora");
        assertThat(changes(entry)).containsEntry("number", "null → " + number);
        var request = entry.at("/request_id").asText();
        assertThat(request).startsWith("req_");
        assertThat(entries("request_id=" + request))
                .extracting(one -> one.at("/table").asText())
                .contains("orders", "order_line", "stock_movement", "journal_entry", "posting");
    }

    @Test
    void aClientsOwnRequestIdIsFound() {
        var request = request();
        var product = Shop.product(1);

        Shop.as("manager").with("X-Request-Id", request).post("/api/admin/stock-adjustments", """
                        {"sku":"%s","on_hand":7,"reason":"counted"}""".formatted(
                        product.sku()));

        assertThat(entries("request_id=" + request + "&table=stock_level"))
                .singleElement()
                .satisfies(entry -> assertThat(changes(entry)).containsExactly(Map.entry("on_hand", "1 → 7")));
    }

    @Test
    void whoIsSignedInIsTheActor() {
        var email = Shop.newEmail();
        var nora = Shop.registered(email);
        var id = nora.get("/api/users/me").text("/id");

        nora.patch("/api/users/me", "{\"first_name\":\"Norma\"}");

        assertThat(entries("table=customer_identity&id=" + id))
                .first()
                .satisfies(entry -> assertThat(entry.at("/actor").asText()).isEqualTo(id));
        assertThat(entries("actor=" + id))
                .extracting(entry -> entry.at("/table").asText())
                .contains("customer_identity");
    }

    @Test
    void aTimerAndAJobAreNamed() {
        var number = Shop.guest()
                .buy(Shop.product(2).variantId(), 1, Shop.newEmail())
                .text("/number");
        await().atMost(SOON)
                .until(() -> Platform.number(
                                "select count(*) from document d join orders o on o.id = d.order_id where o.number = ?",
                                number)
                        == 1);
        var document = Platform.text(
                "select d.id from document d join orders o on o.id = d.order_id where o.number = ?", number);
        assertThat(entries("table=document&id=" + document))
                .singleElement()
                .satisfies(entry -> assertThat(entry.at("/actor").asText()).isEqualTo("system:Clerk"));

        var run = Shop.as("manager")
                .post("/api/admin/jobs/export-prices/runs", "{}")
                .text("/run_id");
        await().atMost(SOON)
                .until(() -> entries("request_id=" + run).stream()
                        .anyMatch(entry -> entry.at("/table").asText().equals("data_export")));
        assertThat(entries("request_id=" + run))
                .allSatisfy(entry -> assertThat(entry.at("/actor").asText()).isEqualTo("system:export-prices"))
                .extracting(entry -> entry.at("/table").asText())
                .contains("job_run", "data_export");
    }

    @Test
    void whatIsWrittenPastTheApplicationShowsTheDatabaseRole() {
        var product = Shop.product(3);

        Platform.change("update product set title = 'Written by hand' where id = ?::uuid", product.id());

        assertThat(entries("table=product&id=" + product.id())).first().satisfies(entry -> {
            assertThat(entry.at("/database_role").asText()).isEqualTo("cartora_owner");
            assertThat(entry.at("/actor").isNull() || entry.at("/actor").isMissingNode())
                    .isTrue();
            assertThat(changes(entry))
                    .hasEntrySatisfying("title", title -> assertThat(title).endsWith("→ Written by hand"));
        });
    }

    @Test
    void nothingThatLetsSomebodyInIsInTheLog() {
        var guest = Shop.guest();
        var bought = guest.buy(Shop.product(2).variantId(), 1, Shop.newEmail());
        var token = bought.header("X-Order-Token");
        assertThat(token).isNotEmpty();

        assertThat(Platform.number("select count(*) from audit_event where after::text like '%' || ? || '%'", token))
                .isZero();
        var order = Platform.text("select id from orders where number = ?", bought.text("/number"));
        assertThat(changes(oldest(entries("table=orders&id=" + order))).get("access_token"))
                .startsWith("null → sha256:");
    }

    @Test
    void aLongListIsReadInPages() {
        var product = Shop.product(3);
        for (var title : List.of("One", "Two", "Three")) {
            Platform.change("update product set title = '" + title + "' where id = ?::uuid", product.id());
        }
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = Shop.as("admin").get("/api/admin/audit?limit=2&table=product&id=" + product.id() + cursor);
            page.json().at("/items").forEach(entry -> seen.add(entry.at("/id").asText()));
            cursor = page.json().at("/next_cursor").isTextual() ? "&cursor=" + page.text("/next_cursor") : "";
        } while (!cursor.isEmpty());

        assertThat(seen).hasSizeGreaterThanOrEqualTo(4).doesNotHaveDuplicates();
        assertThat(entries("table=product&id=" + product.id() + "&to=2020-01-01T00:00:00Z"))
                .isEmpty();
        assertThat(entries("table=product&id=" + product.id() + "&from=2020-01-01T00:00:00Z"))
                .hasSize(seen.size());
    }

    @Test
    void onlyAdminsLookIntoTheLog() {
        for (var path : List.of("/api/admin/audit", "/api/admin/audit/seals", "/api/admin/audit/verification")) {
            assertThat(Shop.as("manager").get(path).status()).as(path).isEqualTo(403);
            assertThat(Shop.guest().get(path).status()).as(path).isEqualTo(401);
        }
        assertThat(Shop.as("admin").get("/api/admin/audit?id=1").status()).isEqualTo(400);
        assertThat(Shop.as("admin").get("/api/admin/audit?from=yesterday").status())
                .isEqualTo(400);
    }

    @Test
    void signInsAndFailedOnesAreThereWithinSeconds() {
        var email = Shop.newEmail();
        var id = Shop.registered(email).get("/api/users/me").text("/id");
        Shop.guest().post("/api/auth/login", "{\"email\":\"%s\",\"password\":\"wrong-password\"}".formatted(email));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(entries("table=identity&id=" + id))
                        .extracting(entry -> entry.at("/action").asText())
                        .contains("USER_CREATE", "LOGIN", "LOGIN_ERROR")
                        .doesNotHaveDuplicates());
        assertThat(entries("table=identity&id=" + id))
                .allSatisfy(entry -> assertThat(entry.toString()).doesNotContain(email));
    }

    private static String request() {
        return "req_" + UUID.randomUUID().toString().replace("-", "");
    }

    static List<JsonNode> entries(String query) {
        var answer = Shop.as("admin").get("/api/admin/audit?limit=100&" + query);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return StreamSupport.stream(answer.json().at("/items").spliterator(), false)
                .toList();
    }

    private static JsonNode oldest(List<JsonNode> entries) {
        assertThat(entries).isNotEmpty();
        return entries.getLast();
    }

    private static Map<String, String> changes(JsonNode entry) {
        var changes = new TreeMap<String, String>();
        entry.at("/changes")
                .forEach(change -> changes.put(
                        change.at("/column").asText(),
                        change.path("before").asText(null) + " → "
                                + change.path("after").asText(null)));
        return changes;
    }
}
