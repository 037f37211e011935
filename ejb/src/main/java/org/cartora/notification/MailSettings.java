package org.cartora.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where mails go out, in whose name and in which locale. */
@ApplicationScoped
class MailSettings {

    @Inject
    @ConfigProperty(name = "cartora.mail.host")
    String host;

    @Inject
    @ConfigProperty(name = "cartora.mail.port")
    int port;

    @Inject
    @ConfigProperty(name = "cartora.mail.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "cartora.mail.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "cartora.mail.starttls")
    boolean startTls;

    @Inject
    @ConfigProperty(name = "cartora.mail.sender")
    String sender;

    @Inject
    @ConfigProperty(name = "cartora.mail.sender.name")
    String senderName;

    @Inject
    @ConfigProperty(name = "cartora.mail.locale")
    String locale;

    @Inject
    @ConfigProperty(name = "cartora.mail.claim")
    Duration claim;

    @Inject
    @ConfigProperty(name = "cartora.public-url")
    URI shop;

    String sender() {
        return sender;
    }

    String senderName() {
        return senderName;
    }

    Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    URI shop() {
        return shop;
    }

    Optional<String> user() {
        return user;
    }

    String password() {
        return password.orElse("");
    }

    /** How long a mail belongs to who sends it. */
    Duration claim() {
        return claim;
    }

    /** For Jakarta Mail: five seconds to connect, ten for each answer and each write. */
    Properties smtp() {
        var smtp = new Properties();
        smtp.setProperty("mail.transport.protocol", "smtp");
        smtp.setProperty("mail.smtp.host", host);
        smtp.setProperty("mail.smtp.port", Integer.toString(port));
        smtp.setProperty("mail.smtp.auth", Boolean.toString(user.isPresent()));
        smtp.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        smtp.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
        smtp.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        smtp.setProperty("mail.smtp.connectiontimeout", "5000");
        smtp.setProperty("mail.smtp.timeout", "10000");
        smtp.setProperty("mail.smtp.writetimeout", "10000");
        return smtp;
    }
}
