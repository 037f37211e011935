package org.cartora.reporting;

/** A rendered report: a function of its figures alone, the same bytes each time. */
@SuppressWarnings("ArrayRecordComponent") // handed on to a response as it is, never compared
public record ReportFile(String name, String contentType, byte[] content) {}
