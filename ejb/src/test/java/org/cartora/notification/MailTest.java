package org.cartora.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.cartora.notification.MailClaim.Answer;
import org.junit.jupiter.api.Test;

class MailTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant UNTIL = NOW.plusSeconds(60);
    private static final UUID EVENT = new UUID(0, 1);

    private final Mail mail = new Mail(
            EVENT,
            MailKind.ORDER_PLACED,
            new UUID(0, 2),
            MailKind.ORDER_PLACED.messageId(EVENT, "orders@shop.example"));

    @Test
    void theFirstWhoClaimsAMailMaySendIt() {
        assertThat(claim(NOW).answer()).isEqualTo(Answer.YOURS);
    }

    @Test
    void whileAClaimLastsNobodyElseMaySend() {
        claim(NOW);

        assertThat(claim(UNTIL.minusMillis(1)).answer()).isEqualTo(Answer.BUSY);
        assertThat(mail.attempts()).isEqualTo(1);
    }

    @Test
    void theMailOfAKilledConsumerIsClaimedAgainWithTheSameMessageId() {
        var first = claim(NOW);

        var second = claim(UNTIL);

        assertThat(second).isEqualTo(first);
        assertThat(mail.attempts()).isEqualTo(2);
    }

    @Test
    void aMailThatWasNotAcceptedMayBeTriedAtOnce() {
        claim(NOW);

        mail.failed();

        assertThat(claim(NOW).answer()).isEqualTo(Answer.YOURS);
    }

    @Test
    void aSentMailIsNeverSentAgain() {
        claim(NOW);
        mail.sent(NOW);

        mail.failed();

        assertThat(claim(NOW.plusSeconds(86_400)).answer()).isEqualTo(Answer.DONE);
    }

    @Test
    void theMessageIdComesFromTheEventAndTheSendersDomain() {
        assertThat(claim(NOW).messageId())
                .isEqualTo("<order-placed.00000000-0000-0000-0000-000000000001@shop.example>");
    }

    private MailClaim claim(Instant now) {
        return mail.claim(now, now.plusSeconds(60));
    }
}
