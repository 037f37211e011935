package org.cartora.platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Proving an address, having another, and choosing a new password, by links that are sent by mail. */
@SuppressWarnings("NullAway.Init")
class MailedLinkIT {

    private static final String VERIFY = "Please confirm your e-mail address";
    private static final String CHOOSE = "Choose a new password";
    private static final String CHOSEN = "Another-good-one-2";
    private static final Pattern LINK = Pattern.compile("(/(?:verify-email|reset-password))#(\\S+)");

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void whoRegistersGetsALinkThatProvesTheAddressOnce() {
        var email = Shop.newEmail();
        var here = Shop.registered(email);
        assertThat(verified(here))
                .as("nothing is proved yet, and nobody is kept out")
                .isFalse();

        var page = browser.fresh();
        page.navigate(Platform.URL + mail(email, VERIFY).address());
        assertThat(page.getByText("Your address is confirmed.")).isVisible();

        assertThat(page.url()).as("the secret has left the address bar").doesNotContain("#");
        assertThat(verified(here)).isTrue();
        page.navigate(Platform.URL + "/");
        page.navigate(Platform.URL + mail(email, VERIFY).address());
        assertThat(page.getByText("This link does not work")).isVisible();
    }

    @Test
    void aLinkThatIsGuessedTooOldOrForSomethingElseProvesNothing() {
        var email = Shop.newEmail();
        var here = Shop.registered(email);
        var link = mail(email, VERIFY);
        var token = link.token();

        assertThat(verify(token.substring(0, 37) + "A".repeat(43)).code()).isEqualTo("LINK_NOT_VALID");
        assertThat(verify("nonsense").code()).isEqualTo("LINK_NOT_VALID");
        assertThat(choose(token, CHOSEN).code()).isEqualTo("LINK_NOT_VALID");
        Platform.change(
                "update mailed_link set asked_at = asked_at - interval '3 days', expires_at = now() where id = ?::uuid",
                token.substring(0, 36));
        assertThat(verify(token).code()).isEqualTo("LINK_NOT_VALID");
        assertThat(verified(here)).isFalse();
    }

    @Test
    void theSecretOfALinkIsNowhereInTheDatabase() {
        var email = Shop.newEmail();
        Shop.registered(email);
        var secret = mail(email, VERIFY).token().substring(37);

        assertThat(Platform.number("select count(*) from mailed_link where ? = any(hashes)", secret))
                .isZero();
        assertThat(Platform.number("select count(*) from outbox_event where payload::text like ?", "%" + secret + "%"))
                .isZero();
    }

    @Test
    void theLinkIsSentAgainButNotEveryMoment() {
        var email = Shop.newEmail();
        var here = Shop.registered(email);
        mail(email, VERIFY);

        assertThat(again(here).status()).isEqualTo(429);
        Platform.change(
                "update mailed_link set asked_at = asked_at - interval '2 minutes' where customer_id = ?::uuid",
                here.get("/api/users/me").text("/id"));
        assertThat(again(here).status()).isEqualTo(202);

        Platform.eventually(Duration.ofSeconds(60), () -> mails(email, VERIFY).size() == 2);
        assertThat(verify(token(mails(email, VERIFY).getLast())).status()).isEqualTo(204);
        assertThat(verify(token(mails(email, VERIFY).getFirst())).code())
                .as("one proof uses up all that were sent")
                .isEqualTo("LINK_NOT_VALID");
    }

    @Test
    void anotherEmailIsNotProvedSignsInAndEndsWhatTheOldOneBegan() {
        var old = Shop.newEmail();
        var here = Shop.registered(old);
        var link = mail(old, VERIFY);
        assertThat(verify(link.token()).status()).isEqualTo(204);
        var email = Shop.newEmail();

        var answer = here.put("/api/users/me/email", "{\"email\":\"" + email + "\"}");

        assertThat(answer.status()).as("%s", answer).isEqualTo(204);
        assertThat(here.get("/api/users/me").status()).isEqualTo(401);
        var after = Shop.guest().signIn(email, Browser.PASSWORD);
        assertThat(after.get("/api/users/me").text("/email")).isEqualTo(email);
        assertThat(verified(after)).isFalse();
        assertThat(verify(mail(email, VERIFY).token()).status()).isEqualTo(204);
        assertThat(verified(after)).isTrue();
        assertThat(signIn(old, Browser.PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void theEmailOfAnotherAccountIsRefused() {
        var taken = Shop.newEmail();
        Shop.registered(taken);
        var here = Shop.registered(Shop.newEmail());

        assertThat(here.put("/api/users/me/email", "{\"email\":\"" + taken + "\"}")
                        .code())
                .isEqualTo("EMAIL_TAKEN");
        assertThat(here.get("/api/users/me").status()).isEqualTo(200);
    }

    @Test
    void whoForgotHisPasswordChoosesAnotherAndIsSignedOutEverywhere() {
        var email = Shop.newEmail();
        var here = Shop.registered(email);
        var buyer = new Buyer(browser.fresh()).open("/api/auth/login?return_to=/account");
        buyer.page().getByText("Forgot Password?").click();

        buyer.field("E-mail").fill(email);
        buyer.page().keyboard().press("Enter");
        assertThat(buyer.page().getByText("Look into your inbox")).isVisible();
        buyer.open(mail(email, CHOOSE).address());
        buyer.field("New password").fill("short");
        buyer.page().keyboard().press("Enter");
        assertThat(buyer.page().getByText("Use at least ten characters.")).isVisible();
        buyer.field("New password").fill(CHOSEN);
        buyer.page().keyboard().press("Enter");
        assertThat(buyer.page().getByText("Your password is changed")).isVisible();

        assertThat(here.get("/api/users/me").status()).isEqualTo(401);
        assertThat(signIn(email, Browser.PASSWORD).status()).isEqualTo(401);
        assertThat(signIn(email, CHOSEN).status()).isEqualTo(200);
        assertThat(verified(Shop.guest().signIn(email, CHOSEN)))
                .as("who got the link has the address")
                .isTrue();
        assertThat(choose(mail(email, CHOOSE).token(), "Yet-another-one-3").code())
                .isEqualTo("LINK_NOT_VALID");
    }

    @Test
    void aPasswordThatIsRefusedLeavesTheLinkGood() {
        var email = Shop.newEmail();
        Shop.registered(email);
        forgotten(email);
        var token = mail(email, CHOOSE).token();

        assertThat(choose(token, email).code()).isEqualTo("VALIDATION_ERROR");
        assertThat(choose(token, "password1234").code()).isEqualTo("VALIDATION_ERROR");
        assertThat(choose(token, CHOSEN).status()).isEqualTo(204);
    }

    /** Words do not tell; nor does time, for the work is done after the answer. */
    @Test
    void aForgottenPasswordDoesNotTellWhoHasAnAccount() {
        var known = IntStream.range(0, 5)
                .mapToObj(i -> Shop.newEmail())
                .peek(Shop::registered)
                .toList();
        var unknown = IntStream.range(0, 5).mapToObj(i -> Shop.newEmail()).toList();
        forgotten(Shop.newEmail());

        var ofKnown = known.stream().map(MailedLinkIT::forgotten).toList();
        var ofUnknown = unknown.stream().map(MailedLinkIT::forgotten).toList();

        assertThat(ofKnown).allMatch(answer -> answer.status() == 202);
        assertThat(ofUnknown).allMatch(answer -> answer.status() == 202);
        assertThat(ofKnown.getFirst().body()).isEqualTo(ofUnknown.getFirst().body());
    }

    private static Answer forgotten(String email) {
        return Shop.guest().post("/api/auth/password/forgotten", "{\"email\":\"" + email + "\"}");
    }

    private static Answer verify(String token) {
        return Shop.guest().post("/api/auth/email-verification", "{\"token\":\"" + token + "\"}");
    }

    private static Answer choose(String token, String password) {
        return Shop.guest().put("/api/auth/password", """
                {"token":"%s","password":"%s"}""".formatted(token, password));
    }

    private static Answer again(Shop here) {
        return here.post("/api/users/me/email/verification", "");
    }

    private static Answer signIn(String email, String password) {
        return Shop.guest().post("/api/auth/login", """
                {"email":"%s","password":"%s"}""".formatted(email, password));
    }

    private static boolean verified(Shop here) {
        return here.get("/api/users/me").json().at("/email_verified").asBoolean();
    }

    /** A mail's link: the page, and the token behind the hash. */
    private record Link(String page, String token) {
        String address() {
            return page + '#' + token;
        }
    }

    private static Link mail(String email, String subject) {
        Platform.eventually(Duration.ofSeconds(60), () -> !mails(email, subject).isEmpty());
        var link = LINK.matcher(mails(email, subject).getFirst().plain());
        assertThat(link.find()).isTrue();
        return new Link(link.group(1), link.group(2));
    }

    private static String token(Mail mail) {
        var link = LINK.matcher(mail.plain());
        assertThat(link.find()).isTrue();
        return link.group(2);
    }

    private static List<Mail> mails(String email, String subject) {
        return Mail.to(email).stream()
                .filter(mail -> mail.subject().equals(subject))
                .toList();
    }
}
