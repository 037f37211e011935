package org.cartora.launcher.mail;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** One mail, read from its file. */
record Mail(String id, String messageId, Head head, String text, String html, List<Attachment> attachments, long size) {

    /** Made once: it looks for its providers on the class path. */
    private static final Session SESSION = Session.getInstance(new Properties());

    Mail {
        attachments = List.copyOf(attachments);
    }

    /** Who wrote it to whom, when, about what. */
    record Head(Person from, List<Person> to, List<Person> cc, List<Person> replyTo, String subject, Instant date) {
        Head {
            to = List.copyOf(to);
            cc = List.copyOf(cc);
            replyTo = List.copyOf(replyTo);
        }
    }

    /** A name, which may be empty, and an address. */
    record Person(String name, String address) {}

    /** A file that came with the mail. */
    record Attachment(String fileName, String contentType, long size) {}

    static Mail read(String id, Path file) {
        try (var in = Files.newInputStream(file)) {
            var message = new MimeMessage(SESSION, in);
            var reading = new Reading();
            reading.read(message);
            var messageId =
                    message.getMessageID() == null ? "" : message.getMessageID().replaceAll("[<>]", "");
            return new Mail(
                    id,
                    messageId,
                    head(message, Files.getLastModifiedTime(file).toInstant()),
                    reading.text.toString(),
                    reading.html.toString(),
                    reading.attachments,
                    Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Head head(MimeMessage message, Instant arrived) throws MessagingException {
        var from = people(message.getFrom());
        return new Head(
                from.isEmpty() ? new Person("", "") : from.getFirst(),
                people(message.getRecipients(RecipientType.TO)),
                people(message.getRecipients(RecipientType.CC)),
                people(message.getReplyTo()),
                message.getSubject() == null ? "" : message.getSubject(),
                message.getSentDate() == null ? arrived : message.getSentDate().toInstant());
    }

    private static List<Person> people(Address @Nullable [] addresses) {
        var people = new ArrayList<Person>();
        for (var address : addresses == null ? new Address[0] : addresses) {
            if (address instanceof InternetAddress internet) {
                people.add(new Person(
                        internet.getPersonal() == null ? "" : internet.getPersonal(), internet.getAddress()));
            }
        }
        return people;
    }

    /** The first text, the first page and the rest, wherever they stand in the mail. */
    private static final class Reading {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final List<Attachment> attachments = new ArrayList<>();

        void read(Part part) throws MessagingException, IOException {
            if (part.getFileName() != null) {
                attachments.add(new Attachment(part.getFileName(), part.getContentType(), Math.max(0, part.getSize())));
            } else if (part.isMimeType("text/plain")) {
                text.append(part.getContent());
            } else if (part.isMimeType("text/html")) {
                html.append(part.getContent());
            } else if (part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    read(parts.getBodyPart(i));
                }
            }
        }
    }
}
