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
    private boolean refused;

    SendingTest() {
        sending.mailing = book;
        sending.postman = new Postman() {
            @Override
            void send(MailText text, String recipient, String messageId) {
                if (refused) {
                    throw new MailNotSent(messageId, new IllegalStateException("no room"));
                }
                done.add("sent to " + recipient);
            }
        };
    }

    @Test
    void whatWasSentIsNotedThoughTheConnectionHadJustBroken() {
        book.broken = 1;

        send(() -> LETTER);

        assertThat(done).containsExactly("claimed", "sent to ada@example.com", "noted");
    }

    @Test
    void whatCannotBeNotedTwiceIsToldToTheBroker() {
        book.broken = 2;

        assertThatThrownBy(() -> send(() -> LETTER)).hasMessageContaining("closed");
        assertThat(done).containsExactly("claimed", "sent to ada@example.com");
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
    void aLetterIsWrittenInsideItsClaim() {
        assertThatThrownBy(() -> send(() -> {
                    assertThat(done).containsExactly("claimed");
                    throw new IllegalStateException("a letter without words");
                }))
                .hasMessage("a letter without words");

        assertThat(book.isOver).isFalse();
        assertThat(done).containsExactly("claimed");
    }

    @Test
    void whyAMailWasRefusedIsToldThoughItCannotBeGivenBack() {
        refused = true;
        book.broken = 2;

        assertThatThrownBy(() -> send(() -> LETTER))
                .isInstanceOf(MailNotSent.class)
                .hasMessageContaining("no room")
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    }

    @Test
    void aMailThatWasRefusedIsGivenBackThoughTheConnectionHadJustBroken() {
        refused = true;
        book.broken = 1;

        assertThatThrownBy(() -> send(() -> LETTER)).isInstanceOf(MailNotSent.class);
        assertThat(done).containsExactly("claimed", "given back");
    }

    private void send(Supplier<Letter> letter) {
        sending.once(MailKind.ORDER_PLACED, EVENT, EVENT, letter);
    }

    private final class Book extends Mailing {

        private MailClaim.Answer answer = MailClaim.Answer.YOURS;
        private boolean isOver;
        private int broken;

        @Override
        public MailClaim claim(MailKind kind, UUID subjectId, UUID eventId, Runnable writing) {
            if (answer == MailClaim.Answer.YOURS) {
                done.add("claimed");
                writing.run();
            }
            isOver = true;
            return new MailClaim(answer, eventId, "<1@cartora.test>");
        }

        @Override
        public void sent(MailClaim claim) {
            note("noted");
        }

        @Override
        public void failed(MailClaim claim) {
            note("given back");
        }

        private void note(String what) {
            if (broken-- > 0) {
                throw new EJBException("this connection has been closed");
            }
            done.add(what);
        }
    }
}
