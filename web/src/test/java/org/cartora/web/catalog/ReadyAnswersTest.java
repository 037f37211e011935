package org.cartora.web.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ReadyAnswersTest {

    private final ReadyAnswers answers = new ReadyAnswers();

    @Test
    void whatWasAnsweredIsAnsweredAgain() {
        ask(() -> "first");

        assertThat(ask(() -> "second")).isEqualTo("\"first\"");
    }

    @Test
    void anAnswerThatWasBeingMadeWhileSomethingChangedIsNotGivenAgain() {
        ask(() -> {
            somebodyElseChangesAProduct();
            return "before the change";
        });

        assertThat(ask(() -> "after the change")).isEqualTo("\"after the change\"");
    }

    private String ask(Supplier<String> made) {
        return new String(answers.list("question", made), UTF_8);
    }

    private void somebodyElseChangesAProduct() {
        var other = Thread.ofPlatform().start(() -> answers.productChanged(UUID.randomUUID()));
        try {
            other.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
