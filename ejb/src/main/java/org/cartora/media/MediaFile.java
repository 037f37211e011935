package org.cartora.media;

import java.nio.file.Path;

/** A picture in one size, as a file. */
public record MediaFile(Path path, String contentType) {}
