package org.cartora.job;

import java.util.UUID;

/** Inside this capability: once the transaction has committed, a node can take the run. */
record RunRequested(UUID runId) {}
