package org.cartora.media;

import java.util.Map;
import java.util.UUID;

/** A stored picture; the variants are addresses by their width in pixels. */
public record MediaView(UUID id, String url, int width, int height, Map<String, String> variants) {}
