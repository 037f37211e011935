package org.cartora.launcher.demo;

import java.util.UUID;

/** A category below a department. */
record Category(UUID id, Department department, String slug, String name, String icon) {}
