package org.cartora.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The keys of the shop: one set that wraps the keys of people, one that makes an e-mail address findable without telling it.
 * Both are Tink keysets in JSON, from the environment ({@code CARTORA_PRIVACY_WRAPPING_KEYS} and
 * {@code CARTORA_PRIVACY_INDEX_KEYS}, each the keyset itself or {@code file:} and a path); without them the development ones,
 * which everybody can read. The primary wrapping key wraps, the others open what was wrapped before.
 */
public final class KeyRing {

    private static final int INDEX_BYTES = 16;
    private static final int TINK_PREFIX_BYTES = 5;

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** The ring that the environment names, read when it is needed first. */
    private static final class OfTheShop {
        static final KeyRing RING = from(System.getenv());
    }

    private final KeysetHandle wrapping;
    private final Aead wrapper;
    private final PrfSet index;

    private KeyRing(String wrappingKeys, String indexKeys) {
        try {
            wrapping = TinkJsonProtoKeysetFormat.parseKeyset(wrappingKeys, InsecureSecretKeyAccess.get());
            wrapper = wrapping.getPrimitive(RegistryConfiguration.get(), Aead.class);
            index = TinkJsonProtoKeysetFormat.parseKeyset(indexKeys, InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keys for personal data are not Tink keysets of the right kind", e);
        }
    }

    public static KeyRing shop() {
        return OfTheShop.RING;
    }

    /** Two keysets in Tink's JSON form. */
    public static KeyRing of(String wrappingKeys, String indexKeys) {
        return new KeyRing(wrappingKeys, indexKeys);
    }

    static KeyRing from(Map<String, String> environment) {
        return new KeyRing(
                keyset(environment, "CARTORA_PRIVACY_WRAPPING_KEYS", "wrapping"),
                keyset(environment, "CARTORA_PRIVACY_INDEX_KEYS", "index"));
    }

    /** The keys that stand in the sources. */
    public static KeyRing development() {
        return from(Map.of());
    }

    /** Whether it wraps or finds with a key that stands in the sources. */
    public boolean isDevelopment() {
        var known = development();
        var probe = "probe".getBytes(UTF_8);
        try {
            return java.util.Arrays.equals(index(""), known.index(""))
                    || new String(known.wrapper.decrypt(wrapper.encrypt(probe, probe), probe), UTF_8).equals("probe");
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** A first key for somebody. */
    public PersonKey issue(UUID person) {
        try {
            return wrap(person, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java makes keys for AES", e);
        }
    }

    /** Somebody's key as it is stored. Refuses one that was wrapped for somebody else, or with a key that is not known. */
    public PersonKey open(UUID person, byte[] wrapped) {
        return new PersonKey(this, person, handle(person, wrapped), wrapped);
    }

    /** Whether it is wrapped with the primary key. */
    public boolean isCurrent(byte[] wrapped) {
        return ByteBuffer.wrap(wrapped, 0, TINK_PREFIX_BYTES).equals(ByteBuffer.wrap(prefix()));
    }

    /** What every key begins with that is wrapped with the primary key. */
    public byte[] prefix() {
        return ByteBuffer.allocate(TINK_PREFIX_BYTES)
                .put((byte) 1)
                .putInt(wrapping.getPrimary().getId())
                .array();
    }

    /** The same key, wrapped with the primary key. */
    public PersonKey rewrap(UUID person, byte[] wrapped) {
        return wrap(person, handle(person, wrapped));
    }

    /** By what an e-mail address is found: the same for all its spellings, and nothing to who has not the key. */
    public byte[] index(String email) {
        var normal = Normalizer.normalize(email.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        try {
            return index.computePrimary(normal.getBytes(UTF_8), INDEX_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the index of e-mail addresses has no key", e);
        }
    }

    /** Seals what is not one person's and does not live long. */
    public byte[] seal(String place, byte[] plain) {
        try {
            return wrapper.encrypt(plain, place.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not to be sealed: " + place, e);
        }
    }

    /** Refuses what was not sealed for that place. */
    public byte[] open(String place, byte[] sealed) {
        try {
            return wrapper.decrypt(sealed, place.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("does not open: " + place, e);
        }
    }

    PersonKey wrap(UUID person, KeysetHandle keys) {
        try {
            var plain = TinkProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
            return new PersonKey(this, person, keys, wrapper.encrypt(plain, owner(person)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of " + person + " is not to be wrapped", e);
        }
    }

    private KeysetHandle handle(UUID person, byte[] wrapped) {
        try {
            return TinkProtoKeysetFormat.parseKeyset(
                    wrapper.decrypt(wrapped, owner(person)), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of " + person + " does not open", e);
        }
    }

    private static byte[] owner(UUID person) {
        return ("person_key|" + person).getBytes(UTF_8);
    }

    private static String keyset(Map<String, String> environment, String name, String development) {
        var value = environment.getOrDefault(name, "").strip();
        if (value.startsWith("file:")) {
            return read(Path.of(value.substring("file:".length())));
        }
        return value.isEmpty() ? resource(development + "-keys-for-development.json") : value;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the keys for personal data are not to be read from " + file, e);
        }
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(KeyRing.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
