package org.cartora.job;

/** What a run can be told; the type is {@code date} so far. */
public record JobParameter(String name, String type, String description) {}
