package org.cartora.notification;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.cartora.shared.SecondTry;

/** Sends a mail once: claims and writes it in one transaction, sends it outside of any, notes what became of it. */
@ApplicationScoped
class Sending {

    @EJB
    Mailing mailing;

    @Inject
    Postman postman;

    /** A mail and who gets it. */
    record Letter(MailText text, String recipient) {}

    void once(MailKind kind, UUID subjectId, UUID eventId, Supplier<Letter> letter) {
        var written = new AtomicReference<Letter>();
        var claim = mailing.claim(kind, subjectId, eventId, () -> written.set(letter.get()));
        switch (claim.answer()) {
            case YOURS -> send(claim, written.get());
            case BUSY -> throw new IllegalStateException("Mail " + claim.messageId() + " is being sent by another");
            case DONE -> {
                // delivered twice, sent once
            }
        }
    }

    private void send(MailClaim claim, Letter letter) {
        try {
            postman.send(letter.text(), letter.recipient(), claim.messageId());
        } catch (RuntimeException e) {
            giveBack(claim, e);
            throw e;
        }
        // whoever comes next would send it again
        SecondTry.run("noting that a mail was sent", () -> mailing.sent(claim));
    }

    /** The next delivery may try at once; where this cannot be noted, when the claim has run out. */
    private void giveBack(MailClaim claim, RuntimeException cause) {
        try {
            SecondTry.run("giving a mail back", () -> mailing.failed(claim));
        } catch (EJBException e) {
            cause.addSuppressed(e);
        }
    }
}
