package org.cartora.architecture.planted.stranger;

/** A planted sin: a capability on no map, and not null-checked. */
class Unlisted {}
