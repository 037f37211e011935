package org.cartora.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * One person's key, open. What it seals opens in the same place only: column, row and person are bound to it. For some time
 * after a renewal it holds the former key too, which opens and does not seal.
 */
public final class PersonKey {

    private final KeyRing ring;
    private final UUID person;
    private final KeysetHandle keys;
    private final Aead cipher;
    private final byte[] wrapped;

    PersonKey(KeyRing ring, UUID person, KeysetHandle keys, byte[] wrapped) {
        this.ring = ring;
        this.person = person;
        this.keys = keys;
        this.wrapped = wrapped.clone();
        try {
            cipher = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of " + person + " is of no kind that is known", e);
        }
    }

    public UUID person() {
        return person;
    }

    /** As it is stored. */
    public byte[] wrapped() {
        return wrapped.clone();
    }

    public byte[] seal(String column, UUID row, byte[] plain) {
        try {
            return cipher.encrypt(plain, place(column, row));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(column + " of " + row + " is not to be sealed", e);
        }
    }

    /** Refuses what was changed, or sealed for another column, row or person. */
    public byte[] open(String column, UUID row, byte[] sealed) {
        try {
            return cipher.decrypt(sealed, place(column, row));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(column + " of " + row + " does not open", e);
        }
    }

    /** With another key to seal with; what was sealed before still opens. */
    public PersonKey renewed() {
        try {
            return ring.wrap(
                    person,
                    KeysetHandle.newBuilder(keys)
                            .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                                    .withRandomId()
                                    .makePrimary())
                            .build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of " + person + " is not to be renewed", e);
        }
    }

    /** Without the former keys; what they have sealed and nobody has sealed anew is lost. */
    public PersonKey withoutFormer() {
        try {
            var primary = KeysetHandle.importKey(keys.getPrimary().getKey())
                    .withFixedId(keys.getPrimary().getId())
                    .makePrimary();
            return ring.wrap(person, KeysetHandle.newBuilder().addEntry(primary).build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the former keys of " + person + " are not to be dropped", e);
        }
    }

    public boolean hasFormer() {
        return keys.size() > 1;
    }

    private byte[] place(String column, UUID row) {
        return (column + '|' + row + '|' + person).getBytes(UTF_8);
    }

    @Override
    public String toString() {
        return "key of " + person;
    }
}
