package org.cartora.launcher.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailsTest {

    private static final String CONFIRMATION = """
            Message-ID: <order-1@cartora.example>
            From: Cartora <shop@cartora.example>
            To: Lena Long <lena@cartora.example>
            Subject: =?UTF-8?Q?Your_order_=E2=9C=93?=
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary="b"

            --b
            Content-Type: text/plain; charset=UTF-8

            Thank you, Lena.
            --b
            Content-Type: text/html; charset=UTF-8

            <p>Thank you, <b>Lena</b>.</p>
            --b--
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void aMailIsReadWithItsTextAndItsPage() throws IOException, MessagingException {
        var mails = new Mails(folder);

        mails.keep(confirmation());

        var mail = mails.all().getFirst();
        assertThat(mail.messageId()).isEqualTo("order-1@cartora.example");
        assertThat(mail.head().subject()).isEqualTo("Your order ✓");
        assertThat(mail.head().to()).containsExactly(new Mail.Person("Lena Long", "lena@cartora.example"));
        assertThat(mail.text().strip()).isEqualTo("Thank you, Lena.");
        assertThat(mail.html()).contains("<b>Lena</b>");
    }

    @Test
    void theOldestMakeRoomForTheNewestWhileRunningAndAtTheNextStart() throws IOException, MessagingException {
        var mails = new Mails(folder, 3);
        for (var i = 0; i < 4; i++) {
            mails.keep(confirmation());
        }
        var newest = mails.all();
        assertThat(newest).hasSize(3);

        assertThat(new Mails(folder, 2).all()).isEqualTo(newest.subList(0, 2));
        assertThat(new Mails(folder, 3).all()).hasSize(2);
    }

    @Test
    void mailsOutliveARestartNewestFirst() throws IOException, MessagingException {
        var before = new Mails(folder);
        before.keep(confirmation());
        before.keep(confirmation());

        var after = new Mails(folder);

        assertThat(after.all())
                .extracting(Mail::id)
                .isEqualTo(before.all().stream().map(Mail::id).toList());
        assertThat(after.all()).hasSize(2);
    }

    @Test
    void theListHasTheNamesThatMailpitGivesThem() throws IOException, MessagingException {
        var mails = new Mails(folder);
        mails.keep(confirmation());

        var json = MailJson.list(mails.all(), 0, 1, 1);

        assertThat(json)
                .contains(
                        "\"messages_count\":1",
                        "\"MessageID\":\"order-1@cartora.example\"",
                        "\"Snippet\":\"Thank you, Lena.\"")
                .contains("\"Address\":\"lena@cartora.example\"");
    }

    @Test
    void aPageShowsAMailWithoutRunningIt() throws IOException, MessagingException {
        var mails = new Mails(folder);
        mails.keep(confirmation());

        assertThat(InboxHtml.page(mails.all().getFirst()))
                .contains("iframe sandbox")
                .doesNotContain("<b>Lena</b>");
    }

    private static MimeMessage confirmation() throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(CONFIRMATION.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    }
}
