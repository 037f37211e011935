package org.cartora.person;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

/**
 * A customer has proved that an address is his, in this transaction. Whoever keeps something of an unknown person with that
 * address may count it among the customer's own from now on.
 */
public record EmailProved(UUID person, byte[] emailIndex) {

    public EmailProved {
        emailIndex = emailIndex.clone();
    }

    @Override
    public byte[] emailIndex() {
        return emailIndex.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmailProved that
                && person.equals(that.person)
                && Arrays.equals(emailIndex, that.emailIndex);
    }

    @Override
    public int hashCode() {
        return Objects.hash(person, Arrays.hashCode(emailIndex));
    }

    @Override
    public String toString() {
        return "EmailProved[" + person + ']';
    }
}
