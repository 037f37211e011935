package org.cartora.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void nothingButWhiteSpaceIsNothing() {
        assertThat(new Messages(" \n\t ", "")).isEqualTo(Messages.NONE);
    }

    @Test
    void linesAreKeptAndTheirEndsAreAlike() {
        var messages = new Messages("  ring twice\r\nthen wait  ", "one\rtwo\nthree");

        assertThat(messages.note()).isEqualTo("ring twice\nthen wait");
        assertThat(messages.giftMessage()).isEqualTo("one\ntwo\nthree");
    }
}
