package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators, scripts and lost clients see. */
class OperationsIT {

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/live", "/health/ready"})
    void theShopIsHealthy(String path) {
        var answer = Shop.guest().get(path);

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.text("/status")).isEqualTo("UP");
    }

    @Test
    void theStatusNamesVersionAndDependencies() {
        var answer = Shop.guest().get("/api/status");

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.text("/version")).isNotBlank();
        assertThat(answer.http().body()).contains("database");
    }

    @Test
    void anUnknownPathOfTheInterfaceIsAJson404() {
        var answer = Shop.guest().get("/api/no-such-thing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
        assertThat(answer.text("/error/request_id")).matches("req_[A-Za-z0-9]{8,64}");
        assertThat(answer.text("/error/timestamp")).isNotBlank();
        assertThat(answer.header("X-Request-Id")).isEqualTo(answer.text("/error/request_id"));
    }

    @Test
    void aClientsRequestIdIsKept() {
        var answer = Shop.guest().with("X-Request-Id", "req_abcdefgh12345678").get("/api/no-such-thing");

        assertThat(answer.header("X-Request-Id")).isEqualTo("req_abcdefgh12345678");
    }

    @Test
    void aRequestIdOfAnotherFormIsReplaced() {
        var answer = Shop.guest().with("X-Request-Id", "'; drop table").get("/api/categories");

        assertThat(answer.header("X-Request-Id")).matches("req_[A-Za-z0-9]{8,64}");
    }

    @Test
    void brokenJsonIsRefusedAsSuch() {
        var answer = Shop.guest().post("/api/cart/items", "{\"variant_id\":");

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("MALFORMED_JSON");
    }

    @Test
    void anUnknownFieldIsRefused() {
        var answer = Shop.guest().post("/api/cart/items", """
                {"variant_id":"018f0000-0000-7000-8000-000000000001","quantity":1,"price":"0.01"}""");

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
    }

    @Test
    void aMethodThatIsNotThereIsRefusedInJson() {
        var answer = Shop.guest().delete("/api/categories");

        assertThat(answer.status()).as("%s", answer).isEqualTo(405);
        assertThat(answer.code()).isEqualTo("METHOD_NOT_ALLOWED");
    }

    @Test
    void nobodySeesHisOrdersWithoutSigningIn() {
        var answer = Shop.guest().get("/api/orders");

        assertThat(answer.status()).as("%s", answer).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void aForgedTokenIsRefused() {
        var answer = Shop.guest().with("Authorization", "Bearer e30.e30.x").get("/api/users/me");

        assertThat(answer.status()).as("%s", answer).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void aCustomerHasNoBusinessInTheBackOffice() {
        var answer = Shop.as("customer").get("/api/admin/orders");

        assertThat(answer.status()).as("%s", answer).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/cart", "/p/anything", "/c/anything"})
    void thePagesOfTheStorefrontAreServed(String path) {
        var answer = Shop.guest().with("Accept", "text/html").get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
    }

    @Test
    void theInterfaceDescribesItself() {
        assertThat(Shop.guest().get("/openapi").http().body()).contains("/api/products");
        assertThat(Shop.guest().with("Accept", "text/html").get("/api/docs/").status())
                .isIn(200, 302);
    }

    @Test
    void theMetricsTellHowManyWaitForTheDatabase() {
        assertThat(Shop.guest()
                        .with("Accept", "text/plain")
                        .get("/metrics")
                        .http()
                        .body())
                .containsPattern("(?m)^cartora_db_waiting\\S* \\d");
    }

    @Test
    void aPageThatBrokeInABrowserIsInTheLog() throws IOException {
        var mark = "it broke " + UUID.randomUUID();

        var answer = Shop.guest().post("/api/client-errors", """
                {"message":"%s","stack":"at line 1\\nat line 2","where":"window","page":"/cart"}""".formatted(mark));

        assertThat(answer.status()).as("%s", answer).isEqualTo(204);
        assertThat(Files.readString(state().resolve("logs/server.log"))).contains(mark);
    }

    @Test
    void theServersOwnLogFileRepeatsNothingOfAllThat() {
        assertThat(state().resolve("payara/cartora/logs/server.log")).isEmptyFile();
    }

    @Test
    void aReportWithoutAMessageIsRefused() {
        assertThat(Shop.guest().post("/api/client-errors", "{}").code()).isEqualTo("VALIDATION_ERROR");
    }

    private static Path state() {
        return Path.of(System.getProperty("cartora.state"));
    }
}
