package org.cartora.audit;

import java.time.Instant;

/** An anchor of the chain: the rows up to an id, and the hash (hexadecimal) over them and all before. */
public record SealView(long number, long upTo, int rows, String previous, String hash, Instant sealedAt) {}
