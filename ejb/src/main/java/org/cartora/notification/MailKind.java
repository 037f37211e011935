package org.cartora.notification;

import java.util.Locale;
import java.util.UUID;

/** What a mail is about; of one kind there is one mail for each subject. */
public enum MailKind {
    ORDER_PLACED,
    PARCEL_SHIPPED;

    /** The Message-ID of the mail about an event: the same at each try, so that a repeated mail is known as such. */
    String messageId(UUID eventId, String sender) {
        var domain = sender.substring(sender.indexOf('@') + 1);
        return "<" + name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + eventId + "@" + domain + ">";
    }
}
