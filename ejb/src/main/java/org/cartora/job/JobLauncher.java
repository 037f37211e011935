package org.cartora.job;

/** What works on the runs; the batch module is it. */
public interface JobLauncher {

    /** Where a node finds its launcher: the batch module's bean, by its name in the application. */
    String NAME = "java:app/cartora-batch/BatchRuns!org.cartora.job.JobLauncher";

    /** There are runs to be taken; returns at once. */
    void wake();
}
