package org.cartora.job;

/** What a run can be told; the type is {@code date}, {@code file} or {@code flag}. */
public record JobParameter(String name, String type, String description) {}
