package org.cartora.notification;

import java.util.Locale;
import java.util.UUID;
import org.cartora.returns.ReturnState;

/** What a mail is about; of one kind there is one mail for each subject. */
public enum MailKind {
    ORDER_PLACED,
    PARCEL_SHIPPED,
    ADDITION_ASKED,
    RETURN_REQUESTED,
    RETURN_APPROVED,
    RETURN_REJECTED,
    RETURN_RECEIVED,
    CREDIT_GIVEN,
    GIFT_CARDS_ISSUED,
    EMAIL_TO_VERIFY,
    PASSWORD_TO_CHOOSE;

    /** The mail that tells how far a return is. */
    static MailKind of(ReturnState state) {
        return switch (state) {
            case REQUESTED -> RETURN_REQUESTED;
            case APPROVED -> RETURN_APPROVED;
            case REJECTED -> RETURN_REJECTED;
            case RECEIVED -> RETURN_RECEIVED;
        };
    }

    /** The Message-ID of the mail about an event: the same at each try, so that a repeated mail is known as such. */
    String messageId(UUID eventId, String sender) {
        var domain = sender.substring(sender.indexOf('@') + 1);
        return "<" + name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + eventId + "@" + domain + ">";
    }
}
