package org.cartora.web.job;

import java.util.UUID;

/** The run that was asked for; {@code GET /api/admin/jobs/runs/{id}} says how it goes. */
public record RunStarted(UUID runId) {}
