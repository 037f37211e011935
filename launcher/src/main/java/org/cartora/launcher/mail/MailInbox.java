package org.cartora.launcher.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.angus.mail.util.MailStreamProvider;

/** The mail server's process: SMTP on one port, the inbox on another. */
final class MailInbox {

    private MailInbox() {}

    public static void main(String[] words) throws IOException {
        // else it is looked for on the class path for every part of every mail
        System.setProperty("jakarta.mail.util.StreamProvider", MailStreamProvider.class.getName());
        var mails = new Mails(Path.of(words[2]));
        var smtp = new GreenMail(new ServerSetup(Integer.parseInt(words[0]), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.getUserManager().setMessageDeliveryHandler((message, address) -> new Keeper(mails));
        smtp.start();
        new InboxPages(mails).serve(Integer.parseInt(words[1]));
    }
}
