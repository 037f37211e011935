package org.cartora.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.UUID;
import org.cartora.sealing.KeyRing;
import org.cartora.sealing.PersonKey;
import org.cartora.shared.Json;
import org.jspecify.annotations.Nullable;

/**
 * What a row tells of a person, as JSON sealed with the person's key for one column of that row.
 *
 * @param column table and column
 * @param row the row's id
 */
public record Sealed(String column, UUID row) {

    /** The wrapped key beside a row with the column {@code person_id}, for an entity's formula. */
    public static final String KEY_OF_PERSON = "(select k.wrapped from person_key k where k.person_id = person_id)";

    /** The same beside a row with the column {@code customer_id}. */
    public static final String KEY_OF_CUSTOMER = "(select k.wrapped from person_key k where k.person_id = customer_id)";

    public byte[] seal(PersonKey key, Object value) {
        return key.seal(column, row, Json.write(value).getBytes(UTF_8));
    }

    public <T> T open(PersonKey key, byte[] sealed, Class<T> type) {
        return Json.read(new String(key.open(column, row, sealed), UTF_8), type);
    }

    /** With the key as it is stored; nothing where it is gone, for the person was erased. */
    public <T> Optional<T> open(UUID person, byte @Nullable [] wrapped, byte[] sealed, Class<T> type) {
        return wrapped == null
                ? Optional.empty()
                : Optional.of(open(KeyRing.shop().open(person, wrapped), sealed, type));
    }
}
