package org.cartora.notification;

/** How far a mail is; see {@link Mail}. */
enum MailState {
    CLAIMED,
    FAILED,
    SENT
}
