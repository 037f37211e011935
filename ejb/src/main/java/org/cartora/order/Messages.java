package org.cartora.order;

import org.jspecify.annotations.Nullable;

/** What a customer wrote with an order: a note to the shop, and a message that goes into the parcel. */
public record Messages(@Nullable String note, @Nullable String giftMessage) {

    public static final int LONGEST_NOTE = 500;
    public static final int LONGEST_GIFT_MESSAGE = 300;
    public static final Messages NONE = new Messages(null, null);

    /** White space around it is not kept, and nothing but white space is nothing. */
    public Messages {
        note = written(note);
        giftMessage = written(giftMessage);
    }

    private static @Nullable String written(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
