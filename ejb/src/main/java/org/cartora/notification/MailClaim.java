package org.cartora.notification;

import java.util.UUID;

/** Whether a consumer may send a mail, and under which Message-ID; the mail is named by the event that asked for it first. */
public record MailClaim(Answer answer, UUID eventId, String messageId) {

    /** Yours to send; already sent; being sent by somebody else at this moment. */
    public enum Answer {
        YOURS,
        DONE,
        BUSY
    }
}
