package org.cartora.limit;

import java.util.Optional;

/** Requests that are counted alike: by address, and by person where somebody is signed in. */
record Route(String name, Ways ways, Optional<Policy> address, Optional<Policy> user) {}
