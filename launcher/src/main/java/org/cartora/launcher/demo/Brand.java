package org.cartora.launcher.demo;

/** An invented maker. */
record Brand(String name, String code, String country, String house) {}
