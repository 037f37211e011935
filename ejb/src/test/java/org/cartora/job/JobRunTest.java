package org.cartora.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.cartora.shared.Invalid;
import org.junit.jupiter.api.Test;

class JobRunTest {

    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    @Test
    void theDateIsYesterdayIfItIsNotSaid() {
        assertThat(JobDefinition.DAILY_SALES.complete(Map.of(), TODAY)).containsEntry("date", "2026-05-03");
    }

    @Test
    void aBadOrFutureDateAndAnUnknownParameterAreRefused() {
        for (var bad : new String[] {"2026-05-05", "2026-02-30", "yesterday", "1999-12-31"}) {
            assertThatThrownBy(() -> JobDefinition.DAILY_SALES.complete(Map.of("date", bad), TODAY))
                    .isInstanceOf(Invalid.class);
        }
        assertThatThrownBy(() -> JobDefinition.DAILY_SALES.complete(Map.of("day", "2026-05-03"), TODAY))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void noMoreIsDoneThanThereWasToDo() {
        var run = run();

        run.advance(109, 108L);

        assertThat(run.view().progress()).isEqualTo(new Progress(109, 109L));
    }

    @Test
    void aRunThatNobodyTookIsStoppedAtOnce() {
        var run = run();

        run.stop(NOW);

        assertThat(run.status()).isEqualTo(JobStatus.STOPPED);
    }

    @Test
    void aRunningRunIsAskedToStop() {
        var run = run();
        run.takenBy(new UUID(0, 1));
        run.started(NOW);

        run.stop(NOW);

        assertThat(run.status()).isEqualTo(JobStatus.STOPPING);
    }

    @Test
    void onlyAStoppedOrFailedRunIsRestarted() {
        var run = run();
        assertThatThrownBy(run::restart).isInstanceOf(JobRefused.class);

        run.ended(JobStatus.FAILED, "no disk", NOW);
        run.restart();

        assertThat(run.status()).isEqualTo(JobStatus.STARTING);
        assertThat(run.view().error()).isNull();
    }

    @Test
    void aCompletedRunIsNotStopped() {
        var run = run();
        run.ended(JobStatus.COMPLETED, null, NOW);

        assertThatThrownBy(() -> run.stop(NOW)).isInstanceOf(JobRefused.class);
    }

    @Test
    void aRestartGoesOnWithTheFormerExecution() {
        var run = run();
        run.takenBy(new UUID(0, 1));
        run.startedAs(7);
        run.ended(JobStatus.FAILED, "no disk", NOW);
        run.restart();

        assertThat(run.takenBy(new UUID(0, 2)).execution()).isEqualTo(7L);
    }

    private static JobRun run() {
        return JobRun.requested("daily-sales", Map.of("date", "2026-05-03"), "manager", NOW);
    }
}
