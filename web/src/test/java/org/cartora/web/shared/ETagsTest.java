package org.cartora.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.cartora.shared.Refusal;
import org.junit.jupiter.api.Test;

class ETagsTest {

    @Test
    void aVersionComesBackInIfMatch() {
        assertThat(ETags.version("\"v7\"")).isEqualTo(7);
        assertThat(ETags.version("W/\"v7\"")).isEqualTo(7);
    }

    @Test
    void withoutIfMatchTheVersionIsDemanded() {
        var refusal = catchThrowableOfType(Refusal.class, () -> ETags.version((String) null));

        assertThat(Problem.of(refusal).status()).isEqualTo(428);
        assertThat(refusal.code()).isEqualTo("VERSION_REQUIRED");
    }

    @Test
    void aTagThatIsNoVersionIsStale() {
        var refusal = catchThrowableOfType(Refusal.class, () -> ETags.version("\"abc\""));

        assertThat(Problem.of(refusal).status()).isEqualTo(412);
        assertThat(refusal.code()).isEqualTo("VERSION_CONFLICT");
    }
}
