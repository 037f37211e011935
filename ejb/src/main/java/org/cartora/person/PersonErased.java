package org.cartora.person;

import java.util.UUID;

/**
 * Somebody is being forgotten, in this transaction, which ends with the loss of the key. What is sealed with it needs no care;
 * whoever keeps anything else about that person takes it away.
 */
public record PersonErased(UUID person) {}
