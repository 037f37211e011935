package org.cartora.interchange;

import java.nio.file.Path;

/** The file of an export, and what it is called. */
public record ExportFile(Path path, String name) {}
