package org.cartora.invoice;

/** A document as a PDF. */
@SuppressWarnings("ArrayRecordComponent") // handed on to a response as it is, never compared
public record DocumentFile(String name, byte[] content) {}
