package org.cartora.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cartora.shared.Invalid;
import org.cartora.shared.NotFound;
import org.cartora.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {

    @Test
    void theBodyIsTheOneOfTheContract() throws Exception {
        var problem = Problem.of(Invalid.field("email", "must be an e-mail"));

        var body = Json.MAPPER.writeValueAsString(problem.body("req_12345678"));

        assertThat(body)
                .matches("\\{\"error\":\\{\"code\":\"VALIDATION_ERROR\",\"message\":\"The request is not valid.\","
                        + "\"details\":\\[\\{\"field\":\"email\",\"message\":\"must be an e-mail\"}],"
                        + "\"request_id\":\"req_12345678\",\"timestamp\":\"[-0-9T:.]+Z\"}}");
    }

    @ParameterizedTest
    @EnumSource(Refusal.Kind.class)
    void everyKindOfRefusalHasAnErrorStatus(Refusal.Kind kind) {
        assertThat(Problem.of(new Refusal(kind, "CODE", "words", List.of())).status())
                .isBetween(400, 503);
    }

    @ParameterizedTest
    @CsvSource({
        "400,VALIDATION_ERROR", "401,UNAUTHENTICATED", "403,FORBIDDEN", "404,NOT_FOUND", "405,METHOD_NOT_ALLOWED",
        "406,NOT_ACCEPTABLE", "413,TOO_LARGE", "415,UNSUPPORTED_MEDIA_TYPE", "429,RATE_LIMITED", "500,INTERNAL",
        "503,UNAVAILABLE"
    })
    void everyStatusHasItsCode(int status, String code) {
        assertThat(Problem.of(status).status()).isEqualTo(status);
        assertThat(Problem.of(status).code()).isEqualTo(code);
    }

    @Test
    void anUnknownServerErrorIsInternal() {
        assertThat(Problem.of(502).status()).isEqualTo(500);
    }

    @Test
    void aThingThatIsNotThereIs404() {
        assertThat(Problem.of(NotFound.of("product")).status()).isEqualTo(404);
    }
}
