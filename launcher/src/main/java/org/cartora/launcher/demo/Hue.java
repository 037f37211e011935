package org.cartora.launcher.demo;

/** A colour that goods come in, and one that goes with it. */
record Hue(String name, String color, String accent) {}
