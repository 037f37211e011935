package org.cartora.identity;

import java.time.Duration;

/** What a link in a mail is good for, and for how long. */
public enum LinkPurpose {
    VERIFY_EMAIL(Duration.ofDays(3)),
    RESET_PASSWORD(Duration.ofMinutes(30));

    private final Duration life;

    LinkPurpose(Duration life) {
        this.life = life;
    }

    Duration life() {
        return life;
    }
}
