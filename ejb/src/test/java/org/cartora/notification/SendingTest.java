package org.cartora.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.cartora.notification.Sending.Letter;
import org.junit.jupiter.api.Test;

class SendingTest {

    private static final UUID EVENT = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final Letter LETTER =
            new Letter(new MailText("Thank you", "<p>Thank you</p>", "Thank you"), "ada@example.com");

    private final List<String> done = new ArrayList<>();
    private final Book book = new Book();
    private final Sending sending = new Sending();

    SendingTest() {
        sending.mailing = book;
        sending.postman = new Postman() {
            @Override
            void send(MailText text, String recipient, String messageId) {
                done.add("sent to " + recipient);
            }
        };
    }

    @Test
    void whatWasSentIsNotedThoughTheConnectionHadJustBroken() {
        book.broken = 1;

        send(() -> LETTER);

        assertThat(done).containsExactly("sent to ada@example.com", "noted");
    }

    @Test
    void whatCannotBeNotedTwiceIsToldToTheBroker() {
        book.broken = 2;

        assertThatThrownBy(() -> send(() -> LETTER)).hasMessageContaining("closed");
        assertThat(done).containsExactly("sent to ada@example.com");
    }

    @Test
    void whatAnotherIsSendingComesAgainLater() {
        book.answer = MailClaim.Answer.BUSY;

        assertThatThrownBy(() -> send(() -> LETTER)).hasMessageContaining("being sent by another");
        assertThat(done).isEmpty();
    }

    @Test
    void whatWasSentBeforeIsNotSentAgain() {
        book.answer = MailClaim.Answer.DONE;

        send(() -> LETTER);

        assertThat(done).isEmpty();
    }

    @Test
    void whatCannotBeWrittenIsWrittenInsideTheClaimWhichItThenUndoes() {
        assertThatThrownBy(() -> send(() -> {
                    throw new IllegalStateException("a letter without words");
                }))
                .hasMessage("a letter without words");

        assertThat(book.claims).isZero();
        assertThat(done).isEmpty();
    }

    private void send(Supplier<Letter> letter) {
        sending.once(MailKind.ORDER_PLACED, EVENT, EVENT, letter);
    }

    /** As the real one: what fails in a transaction leaves nothing of it. */
    private final class Book extends Mailing {

        private MailClaim.Answer answer = MailClaim.Answer.YOURS;
        private int claims;
        private int broken;

        @Override
        public MailClaim claim(MailKind kind, UUID subjectId, UUID eventId, Runnable writing) {
            if (answer == MailClaim.Answer.YOURS) {
                writing.run();
            }
            claims++;
            return new MailClaim(answer, eventId, "<1@cartora.test>");
        }

        @Override
        public void sent(MailClaim claim) {
            if (broken-- > 0) {
                throw new EJBException("this connection has been closed");
            }
            done.add("noted");
        }
    }
}
