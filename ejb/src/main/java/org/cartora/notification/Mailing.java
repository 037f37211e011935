package org.cartora.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.cartora.shared.May;

/** The book of the mails: a mail is claimed, then sent outside of any transaction, then its outcome is written down. */
@Stateless
@RolesAllowed(May.RUN_THE_PLATFORM)
public class Mailing {

    @Inject
    Mails mails;

    @Inject
    MailSettings settings;

    /**
     * Claims the one mail of this kind about this subject for {@code cartora.mail.claim}, and has it written if it is the caller's to
     * send; what cannot be written is not claimed. Of two first claims at once the second waits for the first, and is busy.
     */
    public MailClaim claim(MailKind kind, UUID subjectId, UUID eventId, Runnable writing) {
        var claim = claim(kind, subjectId, eventId);
        if (claim.answer() == MailClaim.Answer.YOURS) {
            writing.run();
        }
        return claim;
    }

    private MailClaim claim(MailKind kind, UUID subjectId, UUID eventId) {
        var now = Instant.now();
        var until = now.plus(settings.claim());
        var mail = new Mail(eventId, kind, subjectId, kind.messageId(eventId, settings.sender()));
        var claim = mail.claim(now, until);
        // who comes first is nearly always alone, and needs one statement for it
        return mails.add(mail) ? claim : mails.lock(kind, subjectId).claim(now, until);
    }

    /** The mail server has accepted it. */
    public void sent(MailClaim claim) {
        mails.lock(claim.eventId()).ifPresent(mail -> mail.sent(Instant.now()));
    }

    /** The mail server did not accept it: the next delivery may try at once. */
    public void failed(MailClaim claim) {
        mails.lock(claim.eventId()).ifPresent(Mail::failed);
    }
}
