package org.cartora.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {

    private static final String COLUMN = "order_contact.sealed";
    private static final byte[] NAME = "Cleo Customer".getBytes(UTF_8);

    private final KeyRing ring = KeyRing.development();
    private final UUID cleo = UUID.randomUUID();
    private final UUID row = UUID.randomUUID();
    private final PersonKey key = ring.issue(cleo);

    @Test
    void whatIsSealedOpensInItsPlace() {
        var stored = ring.open(cleo, key.wrapped());

        assertThat(stored.open(COLUMN, row, key.seal(COLUMN, row, NAME))).isEqualTo(NAME);
    }

    @Test
    void theSameIsSealedOtherwiseEachTimeAndTellsNothing() {
        var once = key.seal(COLUMN, row, NAME);

        assertThat(once).isNotEqualTo(key.seal(COLUMN, row, NAME));
        assertThat(new String(once, UTF_8)).doesNotContain("Cleo");
    }

    @Test
    void whatWasChangedDoesNotOpen() {
        var sealed = key.seal(COLUMN, row, NAME);
        for (var i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;

            assertThatThrownBy(() -> key.open(COLUMN, row, changed))
                    .as("byte %s", i)
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void itOpensInNoOtherRowAndNoOtherColumn() {
        var sealed = key.seal(COLUMN, row, NAME);

        assertThatThrownBy(() -> key.open(COLUMN, UUID.randomUUID(), sealed)).hasMessageContaining("does not open");
        assertThatThrownBy(() -> key.open("checkout_contact.sealed", row, sealed))
                .hasMessageContaining("does not open");
    }

    @Test
    void nobodyElsesKeyOpensItAndAKeyIsNobodyElses() {
        var sealed = key.seal(COLUMN, row, NAME);
        var dora = ring.issue(UUID.randomUUID());

        assertThatThrownBy(() -> dora.open(COLUMN, row, sealed)).hasMessageContaining("does not open");
        assertThatThrownBy(() -> ring.open(dora.person(), key.wrapped())).hasMessageContaining("does not open");
    }

    @Test
    void aRenewedKeyOpensWhatTheFormerOneSealedUntilThatIsDropped() {
        var before = key.seal(COLUMN, row, NAME);
        var renewed = ring.open(cleo, key.renewed().wrapped());
        var after = renewed.seal(COLUMN, row, NAME);

        assertThat(renewed.open(COLUMN, row, before)).isEqualTo(NAME);
        assertThat(renewed.hasFormer()).isTrue();
        assertThatThrownBy(() -> key.open(COLUMN, row, after)).hasMessageContaining("does not open");

        var alone = ring.open(cleo, renewed.withoutFormer().wrapped());
        assertThat(alone.hasFormer()).isFalse();
        assertThat(alone.open(COLUMN, row, after)).isEqualTo(NAME);
        assertThatThrownBy(() -> alone.open(COLUMN, row, before)).hasMessageContaining("does not open");
    }

    @Test
    void aKeyIsWrappedAnewWhenTheShopHasAnotherPrimaryKey() throws GeneralSecurityException {
        var first = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        var both = KeysetHandle.newBuilder(first)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .build();
        var old = KeyRing.of(json(first), index());
        var now = KeyRing.of(json(both), index());
        var stored = old.issue(cleo);
        var sealed = stored.seal(COLUMN, row, NAME);

        assertThat(now.isCurrent(stored.wrapped())).isFalse();
        var anew = now.rewrap(cleo, stored.wrapped());

        assertThat(now.isCurrent(anew.wrapped())).isTrue();
        assertThat(now.open(cleo, anew.wrapped()).open(COLUMN, row, sealed)).isEqualTo(NAME);
        assertThatThrownBy(() -> old.open(cleo, anew.wrapped())).hasMessageContaining("does not open");
    }

    @Test
    void anAddressIsFoundInEverySpellingAndByWhoHasTheKeyOnly() throws GeneralSecurityException {
        assertThat(ring.index(" Cleo@Cartora.Example ")).isEqualTo(ring.index("cleo@cartora.example"));
        assertThat(ring.index("cleo@cartora.example")).hasSize(16).isNotEqualTo(ring.index("dora@cartora.example"));
        assertThat(KeyRing.of(wrapping(), index()).index("cleo@cartora.example"))
                .isNotEqualTo(ring.index("cleo@cartora.example"));
    }

    @Test
    void keysComeFromTheEnvironmentOrAFileThatItNames(@TempDir Path folder)
            throws IOException, GeneralSecurityException {
        var file = Files.writeString(folder.resolve("wrapping.json"), wrapping());
        var own = KeyRing.from(
                Map.of("CARTORA_PRIVACY_WRAPPING_KEYS", "file:" + file, "CARTORA_PRIVACY_INDEX_KEYS", index()));

        assertThat(own.isDevelopment()).isFalse();
        assertThatThrownBy(() -> own.open(cleo, key.wrapped())).hasMessageContaining("does not open");
    }

    @Test
    void aRingWithAnyKeyOfTheSourcesIsADevelopmentRing() throws GeneralSecurityException {
        assertThat(ring.isDevelopment()).isTrue();
        assertThat(KeyRing.from(Map.of("CARTORA_PRIVACY_WRAPPING_KEYS", wrapping()))
                        .isDevelopment())
                .isTrue();
        assertThat(KeyRing.from(Map.of("CARTORA_PRIVACY_INDEX_KEYS", index())).isDevelopment())
                .isTrue();
    }

    @Test
    void whatIsNoKeysetIsRefused() {
        assertThatThrownBy(() -> KeyRing.of("{}", "{}")).hasMessageContaining("not Tink keysets");
    }

    private static String wrapping() throws GeneralSecurityException {
        return json(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
    }

    private static String index() throws GeneralSecurityException {
        return json(KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF));
    }

    private static String json(KeysetHandle keys) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
    }
}
