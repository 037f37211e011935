package org.cartora.job;

import java.util.List;
import org.cartora.shared.Refusal;

/** Why a run is not started, stopped or restarted. */
public final class JobRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private JobRefused(String code, String message) {
        super(Kind.CONFLICT, code, message, List.of());
    }

    static JobRefused running() {
        return new JobRefused("CONFLICT", "The same run is under way already.");
    }

    static JobRefused notRunning(JobStatus status) {
        return new JobRefused("CONFLICT", "The run cannot be stopped, it is " + status + ".");
    }

    static JobRefused notRestartable(JobStatus status) {
        return new JobRefused("CONFLICT", "Only a stopped or failed run can be restarted, this one is " + status + ".");
    }
}
