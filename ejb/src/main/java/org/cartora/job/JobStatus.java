package org.cartora.job;

import java.util.EnumSet;
import java.util.Set;

/** Where a run is; the names of Jakarta Batch, which are those of the HTTP contract too. */
public enum JobStatus {
    STARTING,
    STARTED,
    STOPPING,
    STOPPED,
    COMPLETED,
    FAILED,
    ABANDONED;

    /** Those that somebody works on, or will. */
    static final Set<JobStatus> ACTIVE = EnumSet.of(STARTING, STARTED, STOPPING);

    public boolean active() {
        return ACTIVE.contains(this);
    }

    public boolean restartable() {
        return this == STOPPED || this == FAILED;
    }
}
