package org.cartora.admin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInFlowTest {

    @Test
    void theChallengeIsTheOneOfTheStandard() {
        assertThat(SignInFlow.challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"))
                .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void theVerifierStaysAtHome() {
        var flow = SignInFlow.to("/orders");

        var question = flow.question("console", "http://localhost:8080/admin/callback");

        assertThat(question).containsEntry("code_challenge_method", "S256").doesNotContainValue(flow.verifier());
    }

    @Test
    void onlyItsOwnStateAnswersAFlow() {
        var flow = SignInFlow.to("/");

        assertThat(flow.answeredBy(flow.state())).isTrue();
        assertThat(flow.answeredBy(SignInFlow.to("/").state())).isFalse();
        assertThat(flow.answeredBy(null)).isFalse();
    }

    @Test
    void noTwoFlowsShareASecret() {
        var one = SignInFlow.to("/");
        var other = SignInFlow.to("/");

        assertThat(one.verifier()).hasSizeGreaterThanOrEqualTo(43).isNotEqualTo(other.verifier());
        assertThat(one.nonce()).isNotEqualTo(other.nonce());
    }
}
