package org.cartora.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that an event asks for, claimed before it is sent and marked after. It names no recipient and no content: both are
 * read when it is claimed.
 *
 * <pre>
 *            claim                     accepted by the mail server
 *   (none) ─────────► CLAIMED ─────────────────────────────────────► SENT   (the end: later deliveries do nothing)
 *                      │   ▲ ▲
 *     refused or away  │   │ │ claim, when the claim before ran out: its consumer was killed
 *                      ▼   │ └─── (CLAIMED)
 *                     FAILED: claim at the next delivery, with the same Message-ID
 * </pre>
 *
 * <p>While a claim lasts, any other delivery is turned away and comes again later. One window stays open, which SMTP gives
 * no means to close: killed after the mail server accepted and before SENT is stored, the mail is sent again, with the same
 * Message-ID.
 */
@Entity
@Table(name = "mail")
class Mail {

    @Id
    @Column(name = "event_id")
    private UUID eventId;

    @Enumerated(EnumType.STRING)
    private MailKind kind;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Column(name = "message_id")
    private String messageId;

    @Enumerated(EnumType.STRING)
    private MailState state = MailState.CLAIMED;

    private int attempts;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    /** For JPA. */
    @SuppressWarnings("NullAway")
    protected Mail() {}

    Mail(UUID eventId, MailKind kind, UUID subjectId, String messageId) {
        this.eventId = eventId;
        this.kind = kind;
        this.subjectId = subjectId;
        this.messageId = messageId;
        this.claimedUntil = Instant.EPOCH;
    }

    /** Whether the caller may send it, and alone until then. */
    MailClaim claim(Instant now, Instant until) {
        if (state == MailState.SENT) {
            return new MailClaim(MailClaim.Answer.DONE, eventId, messageId);
        }
        if (state == MailState.CLAIMED && now.isBefore(claimedUntil)) {
            return new MailClaim(MailClaim.Answer.BUSY, eventId, messageId);
        }
        state = MailState.CLAIMED;
        attempts++;
        claimedUntil = until;
        return new MailClaim(MailClaim.Answer.YOURS, eventId, messageId);
    }

    void sent(Instant now) {
        state = MailState.SENT;
        sentAt = now;
    }

    /** It was not accepted: whoever comes next may try. A mail that is sent stays so. */
    void failed() {
        if (state == MailState.CLAIMED) {
            state = MailState.FAILED;
        }
    }

    UUID eventId() {
        return eventId;
    }

    MailKind kind() {
        return kind;
    }

    UUID subjectId() {
        return subjectId;
    }

    String messageId() {
        return messageId;
    }

    MailState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    Instant claimedUntil() {
        return claimedUntil;
    }
}
