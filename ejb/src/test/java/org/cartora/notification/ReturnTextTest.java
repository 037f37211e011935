package org.cartora.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;
import java.util.stream.Stream;
import org.cartora.returns.ReturnState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReturnTextTest {

    private final ReturnText text = new ReturnText(
            Locale.forLanguageTag("en-IE"), URI.create("https://shop.example"), "Send it to: Returns <dept>, Hamburg.");

    @Test
    void whoAsksIsToldToWait() {
        var mail = mail(ReturnState.REQUESTED, null, "0.00");

        assertThat(mail.subject()).isEqualTo("We have got your request to return items of order C-7KQ2");
        assertThat(mail.plain()).contains("please do not send anything before that", "- 1 x Linen <shirt> (SHIRT-M)\n");
    }

    @Test
    void anAcceptedReturnComesWithInstructionsAndTheAnswer() {
        var mail = mail(ReturnState.APPROVED, "Leave the <label> on", "0.00");

        assertThat(mail.subject()).isEqualTo("Please send back your items of order C-7KQ2");
        assertThat(mail.plain()).contains("Send it to: Returns <dept>, Hamburg.", "Leave the <label> on");
        assertThat(mail.html())
                .contains("Send it to: Returns &lt;dept&gt;, Hamburg.", "Leave the &lt;label&gt; on")
                .doesNotContain("<label>", "<dept>", "Linen <shirt>");
    }

    @Test
    void aRefusedReturnSaysWhy() {
        var mail = mail(ReturnState.REJECTED, "It was worn.", "0.00");

        assertThat(mail.subject()).isEqualTo("About your return of order C-7KQ2");
        assertThat(mail.plain()).contains("We cannot take back the items below", "It was worn.");
    }

    @Test
    void aReceivedReturnNamesWhatIsGivenBackAndNotTheEarlierAnswer() {
        var mail = mail(ReturnState.RECEIVED, "Leave the label on", "49.90");

        assertThat(mail.plain()).contains("give back €49.90, the way you paid").doesNotContain("label");
        assertThat(mail(ReturnState.RECEIVED, null, "0.00").plain()).doesNotContain("give back");
    }

    @Test
    void noGapIsLeftOpenInAnyState() {
        assertThat(Stream.of(ReturnState.values())
                        .map(state -> mail(state, "yes", "1.00"))
                        .map(mail -> mail.html() + mail.plain()))
                .allSatisfy(both -> assertThat(both).doesNotContain("{{", "}}"));
    }

    private MailText mail(ReturnState state, @Nullable String answer, String givenBack) {
        return text.of(Samples.announced(state, answer, givenBack), state);
    }
}
