package org.cartora.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Hands a mail to the mail server; returns once it has accepted it, and throws otherwise. Not for use in a transaction. */
@ApplicationScoped
class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class.getName());

    @Inject
    MailSettings settings;

    /** Made once: it looks for its providers and files on the class path. */
    private Session session;

    /** Connections that a mail has been sent over: as many as mails were sent at once. */
    private final Queue<Transport> idle = new ConcurrentLinkedQueue<>();

    @PostConstruct
    void prepare() {
        session = Session.getInstance(settings.smtp());
    }

    void send(MailText text, String recipient, String messageId) {
        try {
            var message = message(text, messageId);
            message.setRecipient(RecipientType.TO, new InternetAddress(recipient, true));
            message.saveChanges();
            hand(message);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailNotSent(messageId, e);
        }
    }

    private void hand(MimeMessage message) throws MessagingException {
        var connection = connected();
        try {
            connection.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException | RuntimeException e) {
            connection.close();
            throw e;
        }
        idle.add(connection);
    }

    /** One that was kept and still lives, or a new one. */
    private Transport connected() throws MessagingException {
        for (var kept = idle.poll(); kept != null; kept = idle.poll()) {
            if (kept.isConnected()) { // asks the mail server
                return kept;
            }
        }
        var connection = session.getTransport();
        if (settings.user().isPresent()) {
            connection.connect(settings.user().get(), settings.password());
        } else {
            connection.connect();
        }
        return connection;
    }

    @PreDestroy
    void hangUp() {
        for (var kept = idle.poll(); kept != null; kept = idle.poll()) {
            try {
                kept.close();
            } catch (MessagingException e) {
                LOG.log(Level.FINE, "A connection to the mail server that was gone already", e);
            }
        }
    }

    private MimeMessage message(MailText text, String messageId)
            throws MessagingException, UnsupportedEncodingException {
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", messageId);
            }
        };
        message.setFrom(new InternetAddress(settings.sender(), settings.senderName(), UTF_8.name()));
        message.setSubject(text.subject(), UTF_8.name());
        message.setSentDate(new Date());
        message.setHeader("Auto-Submitted", "auto-generated");
        var plain = new MimeBodyPart();
        plain.setText(text.plain(), UTF_8.name());
        var html = new MimeBodyPart();
        html.setText(text.html(), UTF_8.name(), "html");
        message.setContent(new MimeMultipart("alternative", plain, html));
        return message;
    }
}
