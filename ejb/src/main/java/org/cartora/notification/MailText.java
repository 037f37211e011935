package org.cartora.notification;

/** What a mail says: the same twice, for programs that show HTML and for those that do not. */
record MailText(String subject, String html, String plain) {}
