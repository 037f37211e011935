package org.cartora.notification;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;

/** Sends a mail once: claims it, sends it outside of any transaction, writes the outcome down. */
@ApplicationScoped
class Sending {

    @EJB
    Mailing mailing;

    @Inject
    Postman postman;

    /** A mail and who gets it. */
    record Letter(MailText text, String recipient) {}

    void once(MailKind kind, UUID subjectId, UUID eventId, Supplier<Letter> letter) {
        var claim = mailing.claim(kind, subjectId, eventId);
        switch (claim.answer()) {
            case YOURS -> send(claim, letter);
            case BUSY -> throw new IllegalStateException("Mail " + claim.messageId() + " is being sent by another");
            case DONE -> {
                // delivered twice, sent once
            }
        }
    }

    private void send(MailClaim claim, Supplier<Letter> letter) {
        try {
            var written = letter.get();
            postman.send(written.text(), written.recipient(), claim.messageId());
        } catch (RuntimeException e) {
            mailing.failed(claim);
            throw e;
        }
        mailing.sent(claim);
    }
}
