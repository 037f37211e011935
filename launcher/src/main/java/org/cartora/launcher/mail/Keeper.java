package org.cartora.launcher.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/** The one recipient behind every address: puts the mail into the inbox before the sender is told that it arrived. */
record Keeper(Mails mails) implements GreenMailUser {

    @Override
    public void deliver(MovingMessage message) {
        deliver(message.getMessage());
    }

    @Override
    public void deliver(MimeMessage message) {
        mails.keep(message);
    }

    @Override
    public String getEmail() {
        return "everybody";
    }

    @Override
    public String getLogin() {
        return "everybody";
    }

    @Override
    public void create() {
        // there is nobody to create
    }

    @Override
    public void delete() {
        // nor to delete
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void setPassword(String password) {
        // nobody signs in
    }

    @Override
    public void authenticate(String password) {
        // nobody signs in
    }

    @Override
    public String getQualifiedMailboxName() {
        return "everybody";
    }
}
