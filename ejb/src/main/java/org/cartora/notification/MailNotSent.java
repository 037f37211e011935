package org.cartora.notification;

/** The mail server is away or did not accept a mail; it is to be tried again. */
class MailNotSent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MailNotSent(String messageId, Throwable cause) {
        super("Mail " + messageId + " was not sent: " + cause.getMessage(), cause);
    }
}
